using Carnet.Contacts.Collections;
using Carnet.Contacts.Rights;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Cards;
using Carnet.Modularity.People;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>What is the same for all things of one answer.</summary>
internal sealed record Site(Hrefs Hrefs, Person Person, string PrivateName)
{
    public AddressData Data { get; init; } = AddressData.AsStored;
}

/// <summary>One thing as an answer describes it.</summary>
internal sealed record View(Site Site, Kinds Kind, string Href)
{
    /// <summary>Of a book, or the one a card stands in.</summary>
    public Collection? Book { get; init; }

    public StoredCard? Card { get; init; }

    /// <summary>On the card.</summary>
    public Right CardRights { get; init; }

    /// <summary>Of a principal.</summary>
    public Person? Person { get; init; }
}
