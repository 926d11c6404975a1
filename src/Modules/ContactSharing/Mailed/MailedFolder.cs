using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Modularity.Texts;

namespace Carnet.ContactSharing.Mailed;

/// <summary>The folder "Emailed contacts" of the current user: made at first use, under its name in his language; he may rename it.</summary>
public sealed class MailedFolder(BookStore books, FolderStore folders, ContactStore contacts, MailedNews news, Texts<ContactSharingModule> texts)
{
    /// <summary>His private book, whose row keeps two at once apart.</summary>
    internal Task<AddressBook> Home(CancellationToken cancel) => books.Private(cancel);

    internal Task Hold(AddressBook home, CancellationToken cancel) => contacts.Hold(home, [], cancel);

    internal async Task Add(IReadOnlyList<VCard> cards, CancellationToken cancel)
    {
        var folder = await folders.Mailed(texts["Emailed contacts"], cancel);
        foreach (var card in cards)
            news.Collected(folder, await contacts.Add(folder, card, cancel));
        await contacts.Save(cancel);
    }
}
