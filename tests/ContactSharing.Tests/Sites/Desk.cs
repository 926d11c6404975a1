using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Sites;

/// <summary>A signed-in person with a browser, and what happened at his desk before the test begins.</summary>
public sealed class Desk(CarnetHost host, string login, Browser browser) : IDisposable
{
    public Browser Browser => browser;

    public CarnetHost Host => host;

    public Task<string> Id() => Do(sp => Task.FromResult(sp.GetRequiredService<CurrentUser>().Id));

    public Task<Guid> Private() => Do(async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);

    public Task<Guid> Folder(string name) => Do(async sp => (await sp.GetRequiredService<FolderStore>().Create(name, null, default)).Id);

    /// <summary>A contact of this person, in this book.</summary>
    public Task<Guid> Contact(Guid book, string name = "Anna Muster") => Do(async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var data = new ContactData { GivenName = name.Split(' ')[0], FamilyName = name.Split(' ')[1], FormattedName = name };
        var contact = await store.Add(await sp.GetRequiredService<BookStore>().Find(book, Right.Add, default), ContactCard.Create(data, VCardVersion.V40, Guid.NewGuid().ToString()), default);
        await store.Save(default);
        return contact.Id;
    });

    /// <summary>Names of what this person sees in a book, in order; nothing when he may not see it.</summary>
    public Task<List<string>> Names(Guid book) => Do(sp => sp.GetRequiredService<ContactStore>().With(Right.View)
        .Where(c => c.Placements.Any(p => p.BookId == book)).OrderBy(c => c.NameFirstLast).Select(c => c.NameFirstLast).ToListAsync());

    public Task<Right> RightsIn(Guid book) => Do(sp => sp.GetRequiredService<BookStore>().RightsOn(book, default));

    public Task<Right> RightsOn(Guid contact) => Do(sp => sp.GetRequiredService<ContactStore>().RightsOn(contact, default));

    /// <summary>The names of the books at the side.</summary>
    public async Task<List<string>> Side() =>
        [.. (await browser.Get($"books/{await Private()}/contacts")).Document.QuerySelectorAll(".side-link[data-book] > span:nth-of-type(1)").Select(e => e.TextContent.Trim())];

    /// <summary>Presses a button of the bar over selected rows.</summary>
    public Task<Answered> Choose(Guid book, string action, params Guid[] contacts) =>
        browser.PostForm($"books/{book}/{action}", $"books/{book}/contacts", contacts.Select(id => ("ids", id.ToString())));

    /// <summary>Sends the form of sharing, with somebody found.</summary>
    public async Task<Answered> Share(Guid book, Desk with, params (string Name, string Value)[] fields) =>
        await browser.PostForm($"books/{book}/shares", $"books/{book}/shares", fields.Append(("people", await with.Id())));

    /// <summary>Where the newest mail leads.</summary>
    public async Task<string> Invitation() => System.Text.RegularExpressions.Regex.Match((await Mails())[^1].Text, "invitations/[0-9a-f-]{36}").Value;

    /// <summary>What the outbox holds for this person, oldest first.</summary>
    public Task<List<SentMail>> Mails() => Do(sp =>
    {
        var to = sp.GetRequiredService<CurrentUser>().Person.Email!;
        return sp.GetRequiredService<TenantDb>().Database.SqlQuery<SentMail>($"SELECT subject AS \"Subject\", text AS \"Text\", html AS \"Html\" FROM mail_outbox WHERE receiver = {to} ORDER BY id").ToListAsync();
    });

    /// <summary>A group of this person with one more member.</summary>
    public Task<Guid> Group(string name, string member) => Do(async sp =>
    {
        var (db, group) = (sp.GetRequiredService<TenantDb>(), Guid.CreateVersion7());
        sp.GetRequiredService<GroupBooks>().Open(group, name, closedToDelegates: false);
        await sp.GetRequiredService<Memberships>().Join(group, sp.GetRequiredService<CurrentUser>().Id, asAdministrator: true, default);
        await sp.GetRequiredService<Memberships>().Join(group, member, asAdministrator: false, default);
        await db.SaveChangesAsync();
        return group;
    });

    public Task<bool> Leave(Guid group, string member) => Do(async sp =>
    {
        var left = await sp.GetRequiredService<Memberships>().Leave(group, member, default);
        await sp.GetRequiredService<TenantDb>().SaveChangesAsync();
        return left;
    });

    /// <summary>Something behind the scenes, as this person.</summary>
    public Task<T> Do<T>(Func<IServiceProvider, Task<T>> act) => host.InsideAs(login, act);

    public void Dispose() => browser.Dispose();
}

public sealed record SentMail(string Subject, string Text, string? Html);
