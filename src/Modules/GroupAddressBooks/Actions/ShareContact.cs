using Carnet.Contacts.Books;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.Modularity.Modules;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Actions;

/// <summary>A workflow shares a contact with a group, with the rights of whom it runs for.</summary>
public sealed class ShareContact(NamedGroups groups, GroupBooks books, GroupSharing sharing) : IActionHandler
{
    public async Task<IReadOnlyDictionary<string, object>> Run(IReadOnlyDictionary<string, object> inputs, CancellationToken cancel)
    {
        var group = await groups.Find(Inputs.Text(inputs, "group"), GroupRight.Belong, cancel);
        if (!Guid.TryParse(Inputs.Text(inputs, "contactId"), out var contact))
            throw Refusal.Of("contactId", "The input “{0}” is missing.", "contactId");
        var book = await books.All.Where(b => b.GroupId == group.Id).Select(b => b.Id).SingleAsync(cancel);
        var done = await sharing.Share([contact], [book], cancel);
        return new Dictionary<string, object> { ["groupId"] = group.Id.ToString(), ["bookId"] = book.ToString(), ["shared"] = done.Count };
    }
}
