using System.Xml;
using System.Xml.Linq;
using Carnet.ContactSync.Dav;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Xml;

/// <summary>Reads the XML of a request: no document types, no entities, no more depth and size than a client ever needs.</summary>
internal static class XmlIn
{
    public const int MostBytes = 8 * 1024 * 1024;
    private const int MostDepth = 32, MostElements = 200_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytes,
    };

    /// <returns>Null for an empty body.</returns>
    /// <exception cref="DavError">No XML, or more of it than is taken.</exception>
    public static async Task<XElement?> Read(HttpRequest request, CancellationToken cancel)
    {
        var bytes = await Bodies.Read(request, MostBytes, cancel)
            ?? throw new DavError(StatusCodes.Status413PayloadTooLarge);
        if (bytes.Length == 0)
            return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, 0, bytes.Length, false), Settings);
            return Load(reader);
        }
        catch (XmlException)
        {
            // RFC 4918 8.2: XML that is not well-formed is a 400.
            throw new DavError(StatusCodes.Status400BadRequest);
        }
    }

    // By hand, so that neither depth nor number can be driven up.
    private static XElement? Load(XmlReader reader)
    {
        XElement? root = null;
        var open = new Stack<XElement>();
        var count = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (++count > MostElements || reader.Depth > MostDepth)
                    throw new DavError(StatusCodes.Status400BadRequest);
                var element = Element(reader);
                (open.Count > 0 ? open.Peek() : null)?.Add(element);
                root ??= element;
                if (!reader.IsEmptyElement)
                    open.Push(element);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
                open.Pop();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && open.Count > 0)
                open.Peek().Add(new XText(reader.Value));
        }
        return root;
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        reader.MoveToElement();
        return element;
    }
}
