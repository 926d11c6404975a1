using Carnet.Contacts.Cards;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Rights;
using Carnet.Modularity.People;

namespace Carnet.Contacts.Pages.Audiences;

/// <summary>Looks at a contact as somebody else would, for who may give rights on it and so sees all of it himself.</summary>
public sealed class OtherEyes(Holders holders, AudienceNames names, ContactStore contacts, DetailFrame frame)
{
    /// <param name="view">Complete.</param>
    /// <param name="through">What the other one holds.</param>
    public async Task<SeenAs> See(AudienceView view, Person other, IReadOnlyList<Holding> through, CancellationToken cancel)
    {
        var rights = await holders.RightsOf(other, view.ContactId, cancel);
        return new SeenAs(other.Name(NameOrder.FirstLast), rights, await names.Of(through, cancel),
            rights.HasFlag(Right.View) ? await Card(view, rights, through, cancel) : null);
    }

    // Only books the reader sees as well are named: the others' private ones are not his to read about.
    private async Task<DetailView> Card(AudienceView view, Right rights, IReadOnlyList<Holding> through, CancellationToken cancel)
    {
        var contact = await contacts.Find(view.ContactId, Right.View, cancel);
        var books = view.Places.Select(p => p.Book).OfType<Lists.BookView>().Where(b => through.Any(h => h.BookId == b.Id && h.Kind != HoldingKind.Delegate)).ToList();
        return await frame.Around(contact, new DetailView(contact, contact.Read(), "", rights, new Places(null, books, false)), cancel);
    }
}
