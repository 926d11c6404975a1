using Carnet.Contacts.Pages;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.GroupAddressBooks.Pages.Details;

/// <summary>What the selector at the left of the address book leads to (R60).</summary>
internal static class Environments
{
    public static IResult Show(string? book, HttpContext http) =>
        Answer.Redirect(http, Guid.TryParse(book, out var id) ? ContactLinks.Book(id) : ContactLinks.Home);
}
