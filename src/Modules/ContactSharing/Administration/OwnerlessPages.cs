using Carnet.Contacts.Books;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Administration;

/// <param name="Name">With the former owner's.</param>
/// <param name="Until">When it is deleted for good.</param>
public sealed record OwnerlessRow(AddressBook Book, string Name, DateTimeOffset Until);

/// <param name="Next">The last book shown; null at the end.</param>
public sealed record OwnerlessView(IReadOnlyList<OwnerlessRow> Rows, Guid? Next);

/// <summary>One of them, and who could have it.</summary>
public sealed record HeirView(OwnerlessRow Row, string? Search, IReadOnlyList<NamedPerson> Found)
{
    public Fault? Fault { get; init; }
}

/// <summary>Sent by the choice of an heir.</summary>
public sealed record HeirForm
{
    public string Heir { get; init => field = value ?? ""; } = "";
}

/// <summary>Books whose owner's account is gone wait here for an heir.</summary>
internal static class OwnerlessPages
{
    public static async Task<IResult> Show(Guid? before, OwnerlessReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(Page.Of<OwnerlessPage>(texts["Address books without an owner"], (nameof(OwnerlessPage.View), await reader.All(before, cancel))).Dressed() with { Admin = true });

    public static async Task<IResult> Ask(Guid bookId, string? who, OwnerlessReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.Find(bookId, who, cancel), texts));

    public static Task<IResult> HandOver(Guid bookId, [FromForm] HeirForm? sent, HttpContext http, Inheritance inheritance, OwnerlessReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var folder = await inheritance.HandOver(bookId, sent?.Heir ?? "", cancel);
            Toasts.Add(http, texts["It is handed over, as the folder “{0}”.", folder.Name]);
            return Answer.Redirect(http, BookAdministrationLinks.Ownerless);
        }, async fault => Of(await reader.Find(bookId, null, cancel) with { Fault = fault }, texts));

    public static async Task<IResult> Destroy(Guid bookId, HttpContext http, Inheritance inheritance, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await inheritance.Destroy(bookId, cancel);
        Toasts.Add(http, texts["The address book is deleted for good."]);
        return Answer.Redirect(http, BookAdministrationLinks.Ownerless);
    }

    private static Page Of(HeirView view, Texts<ContactSharingModule> texts) =>
        Page.Of<HeirPage>(texts["An heir for {0}", view.Row.Name], (nameof(HeirPage.View), view)).Dressed() with { Admin = true };
}

/// <summary>Reads them for who administers the site.</summary>
public sealed class OwnerlessReader(OwnerlessBooks ownerless, Inheritance inheritance, PersonNames names, RuleBook rules)
{
    private const int Most = 20;

    internal async Task<OwnerlessView> All(Guid? before, CancellationToken cancel)
    {
        var books = before is { } last ? ownerless.All.Where(b => b.Id < last) : ownerless.All;
        var read = await books.OrderByDescending(b => b.Id).Take(BookLog.PageSize + 1).ToListAsync(cancel);
        var rows = new List<OwnerlessRow>();
        foreach (var book in read.Take(BookLog.PageSize))
            rows.Add(await Row(book, cancel));
        return new OwnerlessView(rows, read.Count > rows.Count ? rows[^1].Book.Id : null);
    }

    internal async Task<HeirView> Find(Guid bookId, string? search, CancellationToken cancel)
    {
        var row = await Row(await inheritance.Find(bookId, cancel), cancel);
        return new HeirView(row, search, string.IsNullOrWhiteSpace(search) ? [] : await names.Search(search.Trim(), Most, cancel));
    }

    private async Task<OwnerlessRow> Row(AddressBook book, CancellationToken cancel) =>
        new(book, await inheritance.Name(book, cancel), book.DeletedAt!.Value.AddDays((await rules.Read(cancel)).KeepOwnerless));
}
