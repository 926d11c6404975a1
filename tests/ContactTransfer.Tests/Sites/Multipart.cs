using System.Net.Http.Headers;
using System.Text;

namespace Carnet.ContactTransfer.Tests.Sites;

/// <summary>An upload as a browser sends it: the token first, then the file.</summary>
internal static class Multipart
{
    public static MultipartFormDataContent Of(string? token, byte[] file, string name) => Of(token, new ByteArrayContent(file), name);

    public static MultipartFormDataContent Of(string? token, HttpContent file, string name)
    {
        var content = new MultipartFormDataContent();
        if (token is not null)
            content.Add(new StringContent(token), "__RequestVerificationToken");
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        file.Headers.ContentDisposition = new("form-data") { Name = "\"file\"", FileName = $"\"{name}\"" }; // a browser sends an empty name for no file
        content.Add(file);
        return content;
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
}
