using System.Text.RegularExpressions;
using Carnet.Testing.Web;

namespace Carnet.OrchardCore.Tests.Sites;

/// <summary>What a person does in the address book.</summary>
internal static partial class BookSteps
{
    /// <summary>The address of the person's own book, relative to the tenant's root.</summary>
    public static async Task<string> OwnBook(this Browser person)
    {
        var answer = await person.Get("contacts");
        var location = answer.IsRedirect ? answer.Location! : answer.Url.AbsolutePath;
        return Book().Match(location) is { Success: true } book ? book.Value : throw new InvalidOperationException($"No book: {answer.Status} {location}");
    }

    /// <returns>The contact's address, relative to the tenant's root.</returns>
    public static async Task<string> AddContact(this Browser person, string given, string family)
    {
        var book = await person.OwnBook();
        var answer = await person.Submit($"{book}/new", book, new() { ["given"] = given, ["family"] = family, ["emails.n0.value"] = $"{given}@example.org".ToLowerInvariant() });
        Assert.True(answer.IsRedirect, $"{answer.Status} {answer.Title}");
        var list = await person.Get(book);
        var row = list.Document.QuerySelectorAll("[data-contact]").Single(r => r.TextContent.Contains(family, StringComparison.Ordinal));
        return $"contacts/{row.GetAttribute("data-contact")}";
    }

    [GeneratedRegex(@"books/[0-9a-f-]{36}/contacts")]
    private static partial Regex Book();
}
