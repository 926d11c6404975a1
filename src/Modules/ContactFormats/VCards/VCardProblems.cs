namespace Carnet.ContactFormats.VCards;

/// <summary>The codes of problems, with their English words.</summary>
public static class VCardProblems
{
    private static readonly Dictionary<string, string> Messages = new()
    {
        ["not-vcard"] = "This is not a vCard file: it has no BEGIN:VCARD line.",
        ["empty-file"] = "The file is empty.",
        ["card-too-large"] = "The card is too large to be read.",
        ["no-end"] = "The card has no END:VCARD line; it may be cut off.",
        ["too-many-properties"] = "The card has too many lines.",
        ["more-than-one-card"] = "There is more than one card here.",
    };

    public static IReadOnlyCollection<string> Codes => Messages.Keys;

    internal static VCardProblem Of(SplitCard split, string code) => new(split.Line, code, Messages[code], split.Bytes);
}
