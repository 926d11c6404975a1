using System.Xml.Linq;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>What must be loaded before a property can be written.</summary>
[Flags]
internal enum Needs { Nothing = 0, Rights = 1, Bytes = 2, Titles = 4 }

/// <summary>One property: where it is, and how its value is written.</summary>
internal sealed class Property(XName name, Kinds on, Action<XmlOut, View> write)
{
    public XName Name => Tag.Name;
    public Tag Tag { get; } = new(name);
    public Kinds On { get; } = on;
    public Action<XmlOut, View> Write { get; } = write;
    public Needs Needs { get; init; }

    /// <summary>False: this thing has none.</summary>
    public Func<View, bool>? IsThere { get; init; }

    /// <summary>Sent to who asks for all properties (RFC 4918 9.1: only those of RFC 4918 itself).</summary>
    public bool IsCommon { get; init; }
}
