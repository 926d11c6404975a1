namespace Carnet.ContactTransfer.Records;

/// <summary>What is wrong with a record or a file, in plain words.</summary>
internal static class ProblemWords
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["not-vcard"] = "This is no contact: the line BEGIN:VCARD is missing.",
        ["empty-file"] = "This file is empty.",
        ["card-too-large"] = "This contact is larger than 10 MB, probably because of its photo.",
        ["no-end"] = "The contact breaks off: the line END:VCARD is missing.",
        ["more-than-one-card"] = "Two contacts run into each other here.",
        ["not-csv"] = "This file is no table of contacts.",
        ["too-many-columns"] = "There are too many columns here; perhaps a separator or a quotation mark is missing.",
        ["field-too-large"] = "One cell is too long; perhaps a quotation mark is never closed.",
        ["more-cells-than-columns"] = "This row has more cells than the table has columns; perhaps a quotation mark is missing.",
        ["nothing-mapped"] = "This row holds nothing in the columns that are taken over.",
        [ProblemCodes.NotStored] = "This contact could not be stored.",
        [ProblemCodes.NotAllowed] = "You may not change the contact that stands in the address book.",
    };

    /// <summary>English key of this module's texts.</summary>
    public static string Key(string code) => Keys.GetValueOrDefault(code, "This contact cannot be read.");
}
