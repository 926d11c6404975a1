using Microsoft.AspNetCore.Http.Metadata;

namespace Carnet.ContactTransfer.Uploads;

/// <summary>How much an upload may hold.</summary>
public static class UploadLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const long File = 100 * 1024 * 1024;

    /// <summary>
    /// How much of a request is read at all. A browser shows an answer only once it has sent everything, so that a file
    /// that is too large is read to its end, without being kept, before it is refused; beyond this the line is cut.
    /// </summary>
    public const long Request = 1024L * 1024 * 1024;
}

/// <summary>Lifts the server's own limit for the upload.</summary>
internal sealed record UploadSize : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => UploadLimits.Request;
}
