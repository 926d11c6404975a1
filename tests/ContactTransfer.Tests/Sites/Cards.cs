namespace Carnet.ContactTransfer.Tests.Sites;

/// <summary>Shorthand for files of cards.</summary>
internal static class Cards
{
    /// <summary>A card with a UID.</summary>
    public static string Card(int number, string more = "") =>
        $"BEGIN:VCARD\nVERSION:3.0\nUID:card-{number}\nFN:Contact {number:0000}\nN:{number:0000};Contact;;;\n{more}END:VCARD\n";

    public static byte[] File(int count, int first = 1) => Multipart.Text(string.Concat(Enumerable.Range(first, count).Select(n => Card(n))));
}
