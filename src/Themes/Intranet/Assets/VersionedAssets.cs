using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.Intranet.Assets;

/// <summary>Addresses below the tenant's base path, with the file's version.</summary>
internal sealed class VersionedAssets(AssetVersions versions, IHttpContextAccessor accessor) : IAssets
{
    public string Url(string path)
    {
        var address = $"/_content/{path}";
        var version = versions.Of(address);
        return $"{accessor.HttpContext?.Request.PathBase}{address}{(version is null ? "" : $"?v={version}")}";
    }
}
