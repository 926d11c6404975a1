namespace Carnet.ContactFormats.VCards;

/// <summary>Where a property stands in its card's bytes.</summary>
/// <param name="Source">The bytes with folds, line ends, and blank or unreadable lines that follow.</param>
/// <param name="Header">The unfolded text before the colon.</param>
/// <param name="Value">The folded bytes after the colon, without the last line end.</param>
internal sealed record ContentLine(ReadOnlyMemory<byte> Source, string Header, ReadOnlyMemory<byte> Value, LineStyle Style)
{
    public ReadOnlyMemory<byte> UnfoldedValue => Style.IsNested ? Value : ContentLines.Unfold(IsOpen ? Value[..^1] : Value, Style.IsQuotedPrintable, Style.KeepsBlank);

    /// <summary>Ends in a soft break with nothing behind it, as some phones write: whatever followed would become part of it.</summary>
    public bool IsOpen => Style.IsQuotedPrintable && Value.Span is [.., (byte)'='];

    public string ReadValue(string? charset) => Style.Charset.Decode(UnfoldedValue.Span, charset);
}

/// <summary>How a line's bytes become text.</summary>
internal sealed record LineStyle(CardCharset Charset, bool IsQuotedPrintable, bool IsBase64, bool KeepsBlank, bool IsNested);
