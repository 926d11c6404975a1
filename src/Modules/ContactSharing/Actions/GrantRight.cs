using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;

namespace Carnet.ContactSharing.Actions;

/// <summary>A workflow gives somebody rights on a book, with the rights of whom it runs for; without a mail, so it holds at once.</summary>
public sealed class GrantRight(Sharing sharing, IPeople people) : IActionHandler
{
    public static readonly ActionDeclaration Declaration = new("book.grant", ContactSharingModule.FeatureId, "Grant a right on an address book", "Shares an address book or folder with somebody.", "share", typeof(GrantRight),
        new DeclaredField("bookId", FieldKind.Text, "The address book’s id"),
        new DeclaredField("person", FieldKind.Text, "The person’s id or login"),
        new DeclaredField("rights", FieldKind.Text, "Viewer, Manager or Administrator; or single rights: View, Edit, Add, Delete"));

    public async Task<IReadOnlyDictionary<string, object>> Run(IReadOnlyDictionary<string, object> inputs, CancellationToken cancel)
    {
        if (!Guid.TryParse(Text(inputs, "bookId"), out var book))
            throw Refusal.Of("bookId", "The input “{0}” is missing.", "bookId");
        var who = Text(inputs, "person");
        var person = await people.Find(who, cancel) ?? await people.FindByLogin(who, cancel) ?? throw Refusal.Of("person", "Nobody is called {0}.", who);
        var rights = Rights(Text(inputs, "rights"));
        await sharing.Share(book, [ShareTarget.Person(person.Id)], rights, Notice.None, cancel);
        return new Dictionary<string, object> { ["bookId"] = book.ToString(), ["personId"] = person.Id, ["rights"] = rights.ToString() };
    }

    private static Right Rights(string text)
    {
        if (Enum.TryParse<Role>(text, ignoreCase: true, out var role) && Enum.IsDefined(role))
            return role.Rights();
        return Enum.TryParse<Right>(text, ignoreCase: true, out var rights) && (rights & ~Right.All) == Right.None && rights != Right.None
            ? rights
            : throw Refusal.Of("rights", "“{0}” is no right.", text);
    }

    private static string Text(IReadOnlyDictionary<string, object> inputs, string name) =>
        inputs.GetValueOrDefault(name)?.ToString() is { Length: > 0 } text ? text : throw Refusal.Of(name, "The input “{0}” is missing.", name);
}
