using System.Xml.Linq;
using Carnet.ContactSync.Xml;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Dav.Reports;

/// <summary>A report of the protocol.</summary>
internal interface IDavReport
{
    Task Answer(DavRequest request, XElement body);
}

/// <summary>Which reports there are, by the element that asks for them.</summary>
internal static class DavReports
{
    private static readonly (XName Name, Type Type)[] All =
    [
        (Ns.Dav + "sync-collection", typeof(SyncCollection)),
        (Ns.Card + "addressbook-multiget", typeof(AddressbookMultiget)),
        (Ns.Card + "addressbook-query", typeof(AddressbookQuery)),
        (Ns.Dav + "principal-property-search", typeof(PrincipalPropertySearch)),
        (Ns.Dav + "principal-search-property-set", typeof(PrincipalSearchPropertySet)),
        (Ns.Dav + "principal-match", typeof(PrincipalMatch)),
        (Ns.Dav + "expand-property", typeof(ExpandProperty)),
    ];

    public static void AddServices(IServiceCollection services)
    {
        foreach (var (_, type) in All)
            services.AddScoped(type);
    }

    /// <returns>Null: no such report.</returns>
    public static Type? Find(XName name) => All.FirstOrDefault(report => report.Name == name).Type;
}
