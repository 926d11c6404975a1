using Carnet.ContactFormats;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Imports;

/// <summary>The records that were not stored, as a file that can be mended and sent again.</summary>
internal static class Failures
{
    public static async Task<IResult> Show(Guid importId, HttpContext http, ImportStore imports, CancellationToken cancel)
    {
        var import = await imports.Find(importId, cancel);
        var isTable = import.Format == ContactFormat.Csv;
        Downloads.Describe(http.Response, $"{Path.GetFileNameWithoutExtension(import.FileName)}-failed.{(isTable ? "csv" : "vcf")}", isTable ? "text/csv; charset=utf-8" : "text/vcard; charset=utf-8");
        if (isTable && import.Findings?.Header is { } header)
            await http.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(header), cancel);
        await foreach (var failure in imports.Failures(import).WithCancellation(cancel))
        {
            await http.Response.Body.WriteAsync(failure.Raw, cancel);
            if (failure.Raw is [.., not (byte)'\n'])
                await http.Response.Body.WriteAsync("\r\n"u8.ToArray(), cancel);
        }
        return Results.Empty;
    }
}
