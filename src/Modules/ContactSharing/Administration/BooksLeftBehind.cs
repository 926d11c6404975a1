using System.Globalization;
using Carnet.Contacts.Books;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Administration;

/// <summary>Says what becomes of the books of somebody whose account is about to be deleted.</summary>
internal sealed class BooksLeftBehind(
    OwnerlessBooks ownerless, RuleBook rules, IFeatures features, IPermissions permissions, CurrentUser user, Texts<ContactSharingModule> texts) : ILeavingNotice
{
    public async Task<IReadOnlyList<LeavingEffect>> Of(Person person, CancellationToken cancel)
    {
        var counts = await ownerless.Owned(person.Id).Select(b => b.ContactCount).ToListAsync(cancel);
        return counts.Count == 0 ? [] : [new("journal-x", await Words(counts, cancel)) { Link = await Page(cancel) }];
    }

    private async Task<string> Words(List<int> counts, CancellationToken cancel) => string.Join(' ',
        texts.Count(counts.Count, "{0:N0} private address book closes at once for everybody, also for those it is shared with.", "{0:N0} private address books and folders close at once for everybody, also for those they are shared with."),
        texts.Count(counts.Sum(), "{0:N0} contact stands there.", "{0:N0} contacts stand there."),
        texts.Count((await rules.Read(cancel)).KeepOwnerless, "For {0} day somebody can be named who takes them over; then they are deleted for good, but for contacts that stand in other address books too.", "For {0} days somebody can be named who takes them over; then they are deleted for good, but for contacts that stand in other address books too."));

    // Who may delete accounts need not be one who may name heirs.
    private async Task<(string, string)?> Page(CancellationToken cancel) =>
        await features.IsOn(ContactSharingModule.FeatureId, cancel) && await permissions.Has(user, ContactSharingModule.Administer.Id, cancel)
        ? (BookAdministrationLinks.Ownerless, texts["Address books without an owner"])
        : null;
}
