using System.Xml.Linq;

namespace Carnet.ContactSync.Xml;

/// <summary>Namespaces of what clients ask for.</summary>
internal static class Ns
{
    public static readonly XNamespace Dav = "DAV:";

    /// <summary>RFC 6352.</summary>
    public static readonly XNamespace Card = "urn:ietf:params:xml:ns:carddav";

    /// <summary>Apple's calendar and contacts server: ctags and group cards.</summary>
    public static readonly XNamespace Server = "http://calendarserver.org/ns/";

    /// <summary>Colours of address books, as CardDavMATE and DAVx⁵ know them.</summary>
    public static readonly XNamespace InfIt = "http://inf-it.com/ns/ab/";

    /// <returns>The prefix every answer declares for it, or null.</returns>
    public static string? PrefixOf(XNamespace space) =>
        space == Dav ? "D" : space == Card ? "C" : space == Server ? "S" : space == InfIt ? "I" : null;
}

/// <summary>An element's tags as bytes, made once.</summary>
internal sealed class Tag
{
    public Tag(XName name)
    {
        Name = name;
        var prefix = Ns.PrefixOf(name.Namespace);
        var local = name.LocalName;
        var (start, end) = (prefix, name.NamespaceName) switch
        {
            ({ } known, _) => ($"{known}:{local}", $"{known}:{local}"),
            (null, "") => (local, local),
            (null, var space) => ($"X:{local} xmlns:X=\"{System.Security.SecurityElement.Escape(space)}\"", $"X:{local}"),
        };
        (Open, Close, Empty) = (System.Text.Encoding.UTF8.GetBytes($"<{start}>"), System.Text.Encoding.UTF8.GetBytes($"</{end}>"), System.Text.Encoding.UTF8.GetBytes($"<{start}/>"));
    }

    public XName Name { get; }
    public byte[] Open { get; }
    public byte[] Close { get; }
    public byte[] Empty { get; }
}
