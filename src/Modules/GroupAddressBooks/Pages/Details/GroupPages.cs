using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.GroupAddressBooks.Pages.Details;

/// <summary>One group.</summary>
internal static class GroupPages
{
    public static async Task<IResult> Show(Guid groupId, string? find, GroupReader reader, CancellationToken cancel) =>
        new PageResult(Of(await reader.Read(groupId, find, cancel)));

    /// <summary>From the book to its group.</summary>
    public static async Task<IResult> OfBook(Guid bookId, HttpContext http, BookStore books, CancellationToken cancel) =>
        Answer.Redirect(http, GroupLinks.Group((await books.Find(bookId, Right.View, cancel)).GroupId ?? throw new NotFoundException()));

    public static async Task<IResult> RightsOfBook(Guid bookId, HttpContext http, BookStore books, CancellationToken cancel) =>
        Answer.Redirect(http, GroupLinks.Rights((await books.Find(bookId, Right.Manage, cancel)).GroupId ?? throw new NotFoundException()));

    internal static Page Of(GroupView view) => Page.Of<GroupPage>(view.Group.Name, (nameof(GroupPage.View), view)).Dressed();
}
