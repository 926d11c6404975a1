using Carnet.Contacts.Books;
using Carnet.ContactSharing.Links;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Pages.Shares;

/// <param name="Address">Absolute: where who is signed in and may see the contacts downloads them (R56).</param>
/// <param name="HasLinks">The site allows links for anyone, or there are some (C30).</param>
public sealed record CsvOffer(string Address, bool HasLinks);

/// <summary>The ways in which a book leaves as CSV.</summary>
public sealed class CsvAddress(CsvFiles files, FullAddress addresses, RuleBook rules, LinkStore links)
{
    /// <returns>Null while export is switched off.</returns>
    internal async Task<CsvOffer?> Of(AddressBook book, CancellationToken cancel)
    {
        if (await files.Current(cancel) is not { } csv)
            return null;
        return new CsvOffer(addresses.Of(csv.Route(book.Id)), (await rules.Read(cancel)).LinksForAnyone || (await links.Of(book, cancel)).Count > 0);
    }
}

/// <summary>Addresses to be handed on: with scheme and host.</summary>
public sealed class FullAddress(Tenant tenant, IHttpContextAccessor http)
{
    /// <param name="path">Relative to the tenant's root.</param>
    internal string Of(string path) => new Uri(tenant.PublicRoot(http.HttpContext!.Request), path).ToString();
}
