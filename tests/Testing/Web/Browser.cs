using System.Net;
using AngleSharp.Html.Dom;

namespace Carnet.Testing.Web;

/// <summary>
/// A browser without JavaScript: keeps cookies, fills in the forms a page really has, follows no redirect by itself.
/// Paths are relative to the tenant's root.
/// </summary>
public sealed class Browser : IDisposable
{
    private readonly SocketsHttpHandler _handler;

    public Browser(Uri root)
    {
        _handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) };
        Client = new HttpClient(_handler) { BaseAddress = root };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>For requests a form does not make.</summary>
    public HttpClient Client { get; }

    public Task<Answered> Get(string path, params (string Name, string Value)[] headers) => Send(new HttpRequestMessage(HttpMethod.Get, path), headers);

    /// <summary>The part of a page that htmx asks for.</summary>
    public Task<Answered> GetFragment(string path) => Get(path, ("HX-Request", "true"));

    /// <summary>Opens a page and sends one of its forms.</summary>
    /// <param name="page">Where the form stands.</param>
    /// <param name="action">The end of the form's address; the first such form is sent.</param>
    /// <param name="fields">What is typed; everything else is sent as the page has it. Null: not sent.</param>
    public async Task<Answered> Submit(string page, string action, Dictionary<string, string?>? fields = null) =>
        await Submit(await Get(page), action, fields);

    /// <inheritdoc cref="Submit(string, string, Dictionary{string, string?}?)"/>
    public Task<Answered> Submit(Answered page, string action, Dictionary<string, string?>? fields = null)
    {
        var form = page.Form(action);
        var values = Filled(form, fields ?? []);
        return Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Client.BaseAddress!, form.GetAttribute("action"))) { Content = new FormUrlEncodedContent(values) }, []);
    }

    /// <summary>A POST with a valid antiforgery token, taken from another page, for routes without a form on a page.</summary>
    public Task<Answered> Post(string path, string tokenFrom, Dictionary<string, string>? fields = null) =>
        PostForm(path, tokenFrom, (fields ?? []).Select(field => (field.Key, field.Value)));

    /// <summary>The same, with fields that may occur more than once.</summary>
    public async Task<Answered> PostForm(string path, string tokenFrom, IEnumerable<(string Name, string Value)> fields)
    {
        var token = (await Get(tokenFrom)).Token;
        var values = fields.Append(("__RequestVerificationToken", token)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2));
        return await Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values) }, []);
    }

    public async Task<Answered> Send(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (!request.Headers.Contains("Accept-Language"))
            request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        using var response = await Client.SendAsync(request);
        return new Answered(response, await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    private static List<KeyValuePair<string, string>> Filled(IHtmlFormElement form, Dictionary<string, string?> fields)
    {
        var values = FormValues.Of(form).Where(value => !fields.ContainsKey(value.Key)).ToList();
        values.AddRange(fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, string>(field.Key, field.Value!)));
        return values;
    }
}
