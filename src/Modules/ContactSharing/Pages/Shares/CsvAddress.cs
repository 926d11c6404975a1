using Carnet.Modularity;
using Carnet.Modularity.Modules;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>The address at which a book's contacts can be downloaded as CSV by who is signed in and may see them (R56, C30).</summary>
public sealed class CsvAddress(IFeatures features, Tenant tenant, IHttpContextAccessor http)
{
    // By id: whether and how contacts leave as files is another module's business.
    private const string Export = "Carnet.ContactTransfer";

    /// <returns>Absolute; null while export is switched off.</returns>
    internal async Task<string?> Of(Guid bookId, CancellationToken cancel)
    {
        if (!await features.IsOn(Export, cancel))
            return null;
        var request = http.HttpContext!.Request;
        var root = tenant.PublicAddress ?? new Uri($"{request.Scheme}://{request.Host}{request.PathBase}/");
        return new Uri(root, $"books/{bookId}/export/file?format=Csv").ToString();
    }
}
