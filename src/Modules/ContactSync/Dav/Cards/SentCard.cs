using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Cards;

/// <summary>A card as a client sends it, mended where real clients send what the standard does not allow.</summary>
/// <param name="WasMended">Then the client gets no ETag, so that it reads the card again (RFC 6352 6.3.2.3).</param>
internal sealed record SentCard(VCard Card, byte[] Sent, bool WasMended)
{
    /// <summary>RFC 6352 6.2.3: the largest card that is taken, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private static readonly string[] MediaTypes = ["text/vcard", "text/x-vcard", "text/directory", "application/octet-stream", "text/plain"];

    /// <exception cref="DavError">With the precondition of RFC 6352 6.3.2.1 that does not hold.</exception>
    public static async Task<SentCard> Read(HttpRequest request, CancellationToken cancel)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (type is { Length: > 0 } && !MediaTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            throw DavError.Forbidden(Ns.Card + "supported-address-data");
        var bytes = await Bodies.Read(request, MostBytes, cancel) ?? throw DavError.Forbidden(Ns.Card + "max-resource-size");
        return Mend(bytes);
    }

    internal static SentCard Mend(byte[] sent)
    {
        try
        {
            var card = VCard.Parse(sent.AsSpan());
            // 2.1 is no format of RFC 6352; phones that still write it mean a contact all the same.
            var version = card.Version == VCardVersion.V21 ? VCardVersion.V30 : card.Version;
            var taken = card.Version == version && card.IsUtf8 ? card : VCardConversion.To(card, version);
            if (taken.First("VERSION") is null)
                taken = VCardConversion.To(taken, version);
            AddName(taken);
            // Without a UID it keeps the one it has, or is given one.
            return new SentCard(taken, sent, taken.Uid is null || !taken.ToBytes().AsSpan().SequenceEqual(sent));
        }
        catch (VCardFormatException)
        {
            throw DavError.Of(StatusCodes.Status400BadRequest, Ns.Card + "valid-address-data");
        }
    }

    // A card without FN, or with an empty one, is refused by other clients that read it.
    private static void AddName(VCard card)
    {
        if (card.First("FN") is { } own && own.Text.Trim().Length > 0)
            return;
        var name = ContactCard.Read(card).FormattedName;
        card.Replace("FN", "").SetText(name.Length > 0 ? name : "?", card.Version);
    }
}
