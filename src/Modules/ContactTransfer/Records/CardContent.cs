using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Carnet.ContactTransfer.Records;

/// <summary>What a card says, apart from who wrote it when.</summary>
internal readonly record struct CardContent(UInt128 Hash)
{
    public static CardContent Of(ReadOnlySpan<byte> card)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in card.Split((byte)'\n'))
            if (!IsVolatile(card[line]))
                hash.AppendData(card[line]);
        Span<byte> bytes = stackalloc byte[32];
        hash.GetHashAndReset(bytes);
        return new CardContent(MemoryMarshal.Read<UInt128>(bytes));
    }

    /// <summary>A UUID made from the content (RFC 9562 5.8: one's own way of making them is version 8).</summary>
    /// <param name="occurrence">How many cards of the same content came before it.</param>
    public Guid Identity(int occurrence)
    {
        var bytes = new byte[16];
        MemoryMarshal.Write(bytes, Hash + (UInt128)(uint)occurrence);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    // These change from export to export of one and the same contact.
    private static bool IsVolatile(ReadOnlySpan<byte> line) => line.StartsWith("REV"u8) || line.StartsWith("PRODID"u8);
}
