using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Xml;

/// <summary>Reads a request's body into memory, up to a limit.</summary>
internal static class Bodies
{
    /// <returns>Null when there is more than the limit.</returns>
    public static async Task<byte[]?> Read(HttpRequest request, int most, CancellationToken cancel)
    {
        if (request.ContentLength > most)
            return null;
        if (request.ContentLength == 0)
            return [];
        if (request.ContentLength is { } length)
        {
            var whole = new byte[length];
            await request.Body.ReadExactlyAsync(whole, cancel);
            return whole;
        }
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, cancel)) > 0;)
        {
            if (body.Length + read > most)
                return null;
            body.Write(part, 0, read);
        }
        return body.ToArray();
    }
}
