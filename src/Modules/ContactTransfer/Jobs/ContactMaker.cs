using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Cards;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>Makes contacts of cards as the current user would.</summary>
public sealed class ContactMaker(CurrentUser user, ISiteSettings settings, TimeProvider clock)
{
    private string _country = "";

    internal async Task Prepare(CancellationToken cancel) =>
        _country = (await settings.Get<SiteSettings>(cancel)).DefaultCountry;

    internal Contact Make(VCard card) => Contact.From(card, user.Id, new Stamp(clock.GetUtcNow(), _country));
}
