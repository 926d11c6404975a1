using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Modularity.People;

namespace Carnet.ContactSharing.Demo;

/// <summary>Contacts in five words: "Given Family|Company|phone".</summary>
public sealed class DemoCards(ContactStore contacts, ChangeRecorder changes, Caller caller)
{
    /// <param name="book">Found with the right to add.</param>
    internal async Task Fill(AddressBook book, IEnumerable<string> lines, CancellationToken cancel)
    {
        caller.Door = new Door("import", "demo");
        changes.AnnounceEach = false;
        foreach (var line in lines)
            await contacts.Add(book, ContactCard.Create(Read(line.Split('|')), VCardVersion.V40, Guid.CreateVersion7().ToString()), cancel);
        await contacts.Save(cancel);
    }

    private static ContactData Read(string[] parts)
    {
        var names = parts[0].Split(' ', 2);
        return new ContactData
        {
            GivenName = names[0],
            FamilyName = names[1],
            FormattedName = parts[0],
            Organization = parts[1],
            Phones = [new ContactValue { Value = parts[2] }],
        };
    }
}
