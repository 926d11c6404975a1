using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Methods;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Dav;

/// <summary>Which methods there are, and what they can be sent to.</summary>
internal static class DavMethods
{
    private static readonly (string Name, Kinds On, Type Type)[] All =
    [
        ("OPTIONS", Kinds.All, typeof(Options)),
        ("GET", Kinds.Card, typeof(Get)),
        ("HEAD", Kinds.Card, typeof(Get)),
        ("PUT", Kinds.Card, typeof(Put)),
        ("DELETE", Kinds.Card | Kinds.Book, typeof(Delete)),
        ("POST", Kinds.Book, typeof(Post)),
        ("COPY", Kinds.Card, typeof(Copy)),
        ("MOVE", Kinds.Card, typeof(Move)),
        ("MKCOL", Kinds.Book, typeof(Mkcol)),
        ("PROPFIND", Kinds.All, typeof(Propfind)),
        ("PROPPATCH", Kinds.All, typeof(Proppatch)),
        ("REPORT", Kinds.All, typeof(Report)),
    ];

    public static void AddServices(IServiceCollection services)
    {
        foreach (var method in All.DistinctBy(m => m.Type))
            services.AddScoped(method.Type);
    }

    /// <returns>Null: this server knows no such method.</returns>
    public static (Kinds On, Type Type)? Find(string name)
    {
        foreach (var method in All)
            if (method.Name == name)
                return (method.On, method.Type);
        return null;
    }

    /// <summary>What may be sent to a thing of this kind.</summary>
    public static string Allowed(Kinds kind) => string.Join(", ", All.Where(m => m.On.HasFlag(kind)).Select(m => m.Name));
}
