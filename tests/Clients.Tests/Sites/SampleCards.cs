namespace Carnet.Clients.Tests.Sites;

/// <summary>Cards for clients to carry about, as small as they may be.</summary>
internal static class SampleCards
{
    /// <summary>A picture of one dot, PNG, base64.</summary>
    public const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    public static string Person(string uid, string name, string more = "") =>
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:{name.Split(' ')[^1]};{name.Split(' ')[0]};;;\r\n{more}END:VCARD\r\n";

    /// <summary>With a photo inside, folded as clients fold it.</summary>
    public static string WithPhoto(string uid, string name) => Person(uid, name, $"PHOTO;ENCODING=b;TYPE=PNG:{Dot[..48]}\r\n {Dot[48..]}\r\n");

    /// <summary>A group as Apple's programs write it.</summary>
    public static string Group(string uid, string name, params string[] members) =>
        Person(uid, name, "X-ADDRESSBOOKSERVER-KIND:group\r\n" + string.Concat(members.Select(member => $"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{member}\r\n")));
}
