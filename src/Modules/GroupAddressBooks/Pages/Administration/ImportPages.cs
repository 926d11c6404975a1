using Carnet.GroupAddressBooks.Imports;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.GroupAddressBooks.Pages.Administration;

/// <param name="Result">Null: nothing was imported yet.</param>
public sealed record GroupImportView(ImportResult? Result)
{
    public FormFault? Fault { get; init; }
}

/// <summary>Groups and memberships from a CSV file.</summary>
internal static class ImportPages
{
    private const int Largest = 5 * 1024 * 1024;

    public static PageResult New(Texts<GroupAddressBooksModule> texts) => new(Of(new GroupImportView(null), texts));

    public static Task<IResult> Create(HttpContext http, GroupImport import, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () => new PageResult(Of(new GroupImportView(await import.Run(GroupFile.Read(await Bytes(http.Request, cancel)), cancel)), texts)),
            fault => Task.FromResult(Of(new GroupImportView(null) { Fault = fault }, texts)));

    // The check of the token has read the form already; bound as a parameter it would answer 415 before that check.
    private static async Task<byte[]> Bytes(HttpRequest request, CancellationToken cancel)
    {
        var file = request.HasFormContentType ? (await request.ReadFormAsync(cancel)).Files.GetFile("file") : null;
        if (file is not { Length: > 0 })
            throw Refusal.Of("file", "Choose a file first.");
        if (file.Length > Largest)
            throw Refusal.Of("file", "This file is larger than {0} MB.", Largest / 1024 / 1024);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static Page Of(GroupImportView view, Texts<GroupAddressBooksModule> texts) =>
        Page.Of<GroupImportPage>(texts["Import groups"], (nameof(GroupImportPage.View), view)).Dressed() with { Admin = true };
}
