using System.Xml.Linq;

namespace Carnet.ContactSync.Devices;

/// <summary>A configuration profile that adds the account on an iPhone, iPad or Mac (Apple, Device Management, CardDAV payload).</summary>
internal static class AppleProfile
{
    public const string MediaType = "application/x-apple-aspen-config";

    /// <param name="siteName">What the account is called on the device.</param>
    public static byte[] Of(FreshDevice fresh, ServerAddress server, string siteName)
    {
        var account = Dict(
            ("PayloadType", "com.apple.carddav.account"),
            ("PayloadVersion", 1),
            ("PayloadIdentifier", $"carnet.{fresh.Device.Id}.carddav"),
            ("PayloadUUID", Guid.NewGuid().ToString().ToUpperInvariant()),
            ("PayloadDisplayName", siteName),
            ("CardDAVAccountDescription", siteName),
            ("CardDAVHostName", server.Root.Host),
            ("CardDAVPort", server.Root.Port),
            ("CardDAVUseSSL", server.Root.Scheme == Uri.UriSchemeHttps),
            ("CardDAVPrincipalURL", server.Dav.AbsolutePath),
            ("CardDAVUsername", fresh.Person.Login),
            ("CardDAVPassword", fresh.Password));
        var profile = Dict(
            ("PayloadType", "Configuration"),
            ("PayloadVersion", 1),
            ("PayloadIdentifier", $"carnet.{fresh.Device.Id}"),
            ("PayloadUUID", Guid.NewGuid().ToString().ToUpperInvariant()),
            ("PayloadDisplayName", siteName),
            ("PayloadContent", new XElement("array", account)));
        var document = new XDocument(
            new XDocumentType("plist", "-//Apple//DTD PLIST 1.0//EN", "http://www.apple.com/DTDs/PropertyList-1.0.dtd", null),
            new XElement("plist", new XAttribute("version", "1.0"), profile));
        using var file = new MemoryStream();
        document.Save(file);
        return file.ToArray();
    }

    private static XElement Dict(params (string Key, object Value)[] entries) =>
        new("dict", entries.SelectMany(entry => new[] { new XElement("key", entry.Key), ValueOf(entry.Value) }));

    private static XElement ValueOf(object value) => value switch
    {
        XElement element => element,
        bool truth => new XElement(truth ? "true" : "false"),
        int number => new XElement("integer", number),
        _ => new XElement("string", value),
    };
}
