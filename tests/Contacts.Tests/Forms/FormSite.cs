using System.Net.Http.Headers;
using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>The bundled host with the demo people, for tests that fill in the form as people do.</summary>
public sealed class FormSite : IAsyncLifetime
{
    public CarnetHost Host { get; private set; } = null!;
    public Browser Ada { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        Ada = await Host.SignIn("ada");
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public Task<Guid> PrivateBook() => Host.InsideAs("ada", async services => (await services.GetRequiredService<BookStore>().Private(default)).Id);

    public Task<Guid> Add(ContactData contact) => Add(ContactCard.Create(contact, VCardVersion.V30, Guid.NewGuid().ToString()));

    public Task<Guid> Add(VCard card) => Host.InsideAs("ada", async services =>
    {
        var contacts = services.GetRequiredService<ContactStore>();
        var contact = await contacts.Add(await services.GetRequiredService<BookStore>().Private(default), card, default);
        await contacts.Save(default);
        return contact.Id;
    });

    public Task<Contact> Find(Guid id) => Host.InsideAs("ada", services => services.GetRequiredService<ContactStore>().Find(id, Right.View, default));

    public async Task<ContactData> Read(Guid id) => (await Find(id)).Read();

    /// <summary>A change through another door while a form is open.</summary>
    public Task Change(Guid id, Func<ContactData, ContactData> change) => Host.InsideAs("ada", async services =>
        await services.GetRequiredService<ContactStore>().Change(id, Right.Edit, Precondition.None, (contact, stamp) => contact.Edit(change(contact.Read()), stamp), default));

    /// <summary>How many contacts a person may keep, until it is disposed.</summary>
    public async Task<IAsyncDisposable> Limit(int contacts)
    {
        await Save(contacts);
        return new Ending(() => Save(0));
    }

    private Task Save(int quota) => Host.Inside(async services =>
    {
        var settings = services.GetRequiredService<ISiteSettings>();
        await settings.Save(await settings.Get<SiteSettings>(default) with { AddressBookQuota = quota }, default);
        return quota;
    });

    private sealed class Ending(Func<Task> act) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await act();
    }

    /// <summary>The form on a page, as multipart with a picture.</summary>
    public async Task<Answered> SubmitPicture(Answered page, string action, byte[] picture, Dictionary<string, string?> fields)
    {
        var form = page.Form(action);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FormValues.Of(form).Where(value => !fields.ContainsKey(value.Key)).Concat(fields.Select(f => KeyValuePair.Create(f.Key, f.Value ?? ""))))
            content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "picture-file", "x.exe");
        return await Ada.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Ada.Client.BaseAddress!, form.GetAttribute("action"))) { Content = content }, []);
    }
}
