namespace Carnet.ContactFormats.VCards;

/// <summary>The input is not a vCard; the message says in plain English why.</summary>
public sealed class VCardFormatException : FormatException
{
    public VCardFormatException(int line, string code, string message) : base(message)
    {
        Line = line;
        Code = code;
    }

    /// <summary>1-based line of the input.</summary>
    public int Line { get; }

    /// <summary>A stable name of the fault, for translation: see <see cref="VCardProblem"/>.</summary>
    public string Code { get; }
}
