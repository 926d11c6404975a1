using System.Net;
using Carnet.Testing.Web;

namespace Carnet.GroupAddressBooks.Tests.Rights;

/// <summary>Somebody with a browser. The token of one page serves all his forms.</summary>
public sealed class Caller(string login, Browser browser) : IDisposable
{
    private readonly Dictionary<Place, Guid> _looked = [];
    private string? _token;

    /// <summary>Empty: a visitor.</summary>
    public string Login => login;

    public Task<Answered> Get(string path, bool fragment) => fragment ? browser.GetFragment(path) : browser.Get(path);

    public async Task<Answered> Post(string path, IEnumerable<(string Name, string Value)> fields, bool fragment)
    {
        _token ??= (await browser.Get(login.Length == 0 ? "sign-in" : "groups/new")).Token;
        var values = fields.Append(("__RequestVerificationToken", _token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2));
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values) }, fragment ? [("HX-Request", "true")] : []);
    }

    /// <summary>A request of this person's phone, which signs in with each.</summary>
    public Task<Answered> Device(string method, string path, string? card)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = card is null ? null : new StringContent(card, System.Text.Encoding.UTF8, "text/vcard") };
        return browser.Send(request, login.Length == 0 ? [] : [("Authorization", "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{login}:{CarnetHost.Password}")))]);
    }

    /// <summary>A contact for looking, the same each time.</summary>
    public async Task<Guid> Seen(Place place) => _looked.TryGetValue(place, out var contact) ? contact : _looked[place] = await place.NewContact();

    public async Task<bool> SeesContact(Place place) => (await Get($"contacts/{await Seen(place)}", false)).Status == HttpStatusCode.OK;

    public async Task<bool> SeesBook(Place place) => (await Get($"books/{place.Book}/contacts", false)).Status == HttpStatusCode.OK;

    public void Dispose() => browser.Dispose();
}
