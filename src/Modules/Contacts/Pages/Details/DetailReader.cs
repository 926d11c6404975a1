using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Pages.Offers;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.Pages.Details;

/// <summary>Reads a contact with what surrounds it on its page.</summary>
public sealed class DetailReader(ContactStore contacts, ContactPlaces places, History history, DetailFrame frame)
{
    /// <summary>The contact an address names beside a list; null when it names none, or one that is gone meanwhile: the list is still a list.</summary>
    public async Task<DetailView?> ReadIfThere(Guid? id, Guid? bookId, CancellationToken cancel)
    {
        try
        {
            return id is { } chosen ? await Read(chosen, bookId, cancel) : null;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    /// <param name="bookId">The book it is looked at from; where it does not stand there, its first one.</param>
    /// <exception cref="NotFoundException">No such contact, or the reader may not see it.</exception>
    public async Task<DetailView> Read(Guid id, Guid? bookId, CancellationToken cancel)
    {
        var contact = await contacts.Find(id, Right.View, cancel);
        var rights = await contacts.RightsOn(id, cancel);
        return await frame.Around(contact, new DetailView(contact, contact.Read(), "", rights, await places.Of(contact, bookId, cancel))
        {
            LastChange = await history.Newest(id, cancel),
        }, cancel);
    }
}

/// <summary>The reader's preferences and what other modules offer on a contact.</summary>
public sealed class DetailFrame(Offered<ContactTab> tabs, Offered<ContactPart> parts, Offered<ContactAction> actions, IPreferences preferences, ISiteSettings settings)
{
    public async Task<DetailView> Around(Contact contact, DetailView view, CancellationToken cancel) => view with
    {
        Name = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder == NameOrder.FirstLast ? contact.NameFirstLast : contact.NameLastFirst,
        Country = (await settings.Get<SiteSettings>(cancel)).DefaultCountry,
        Tabs = await tabs.For(view.Rights, cancel),
        Parts = await parts.For(view.Rights, cancel),
        Actions = await actions.For(view.Rights, cancel),
    };
}
