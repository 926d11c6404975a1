using System.Text;
using Carnet.ContactFormats;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Carnet.ContactTransfer.Uploads;

/// <summary>A file as it comes in.</summary>
/// <param name="Content">Ends where the file ends.</param>
internal sealed record IncomingFile(string Name, ContactFormat Format, UploadStream Content);

/// <summary>
/// Reads an upload part by part (RFC 7578) and never holds more of it than a buffer: first the antiforgery token, then the file.
/// </summary>
public sealed class UploadForm(IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options)
{
    private const int HeadBytes = 16 * 1024;
    private const int MostTokenBytes = 4 * 1024;
    private const int MostNameLength = 200;

    /// <summary>True when the token, in the header or in the first part, is right. Reads no further than that part.</summary>
    internal async Task<bool> HasToken(HttpContext http, MultipartReader parts, CancellationToken cancel)
    {
        var header = options.Value.HeaderName!;
        if (http.Request.Headers[header].Count == 0)
        {
            if (await parts.ReadNextSectionAsync(cancel) is not { } first || NameOf(first) != options.Value.FormFieldName)
                return false;
            http.Request.Headers[header] = await ReadText(first, cancel);
        }
        return await antiforgery.IsRequestValidAsync(http);
    }

    /// <returns>Null when the request is no multipart form.</returns>
    internal static MultipartReader? Open(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            ? new MultipartReader(boundary.ToString(), request.Body)
            : null;

    /// <summary>The first file of the form, recognised by its content.</summary>
    /// <exception cref="Modularity.Errors.InvalidException">There is none, or it is of a kind that cannot be read.</exception>
    internal static async Task<IncomingFile> NextFile(MultipartReader parts, CancellationToken cancel)
    {
        while (await parts.ReadNextSectionAsync(cancel) is { } part)
            if (part.AsFileSection() is { FileName.Length: > 0 } file)
                return await Recognise(file, cancel);
        throw UploadFaults.None();
    }

    private static async Task<IncomingFile> Recognise(FileMultipartSection file, CancellationToken cancel)
    {
        var content = new BufferedReadStream(file.Section.Body, HeadBytes);
        await content.EnsureBufferedAsync(HeadBytes, cancel);
        var name = ShownName(file.FileName);
        var format = content.BufferedData.Count == 0 ? ContactFormat.Empty : FormatSniffer.Sniff(content.BufferedData, name);
        return UploadFaults.Of(format) is { } fault ? throw fault : new IncomingFile(name, format, new UploadStream(content, UploadLimits.File));
    }

    // Some browsers send the whole path.
    private static string ShownName(string sent)
    {
        var name = string.Concat(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return name.Length switch
        {
            0 => "?",
            > MostNameLength => name[..MostNameLength],
            _ => name,
        };
    }

    private static string? NameOf(MultipartSection part) => part.GetContentDispositionHeader()?.Name.Value?.Trim('"');

    private static async Task<string> ReadText(MultipartSection part, CancellationToken cancel)
    {
        var buffer = new byte[MostTokenBytes];
        var length = await part.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
