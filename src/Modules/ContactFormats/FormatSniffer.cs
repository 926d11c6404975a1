namespace Carnet.ContactFormats;

/// <summary>What an uploaded file is.</summary>
public enum ContactFormat { Unknown, Empty, VCard, Csv, Ldif, Zip, Binary }

/// <summary>Tells a file's format from its first bytes; the name only decides between texts that look alike.</summary>
public static class FormatSniffer
{
    /// <param name="head">The first bytes, 4 KB are plenty.</param>
    /// <param name="fileName">The name the user's machine gave it, if any.</param>
    public static ContactFormat Sniff(ReadOnlySpan<byte> head, string? fileName = null) => throw new NotImplementedException();
}
