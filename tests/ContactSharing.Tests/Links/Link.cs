using Carnet.ContactSharing.Rules;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;

namespace Carnet.ContactSharing.Tests.Links;

internal static class Link
{
    /// <summary>The desk of somebody at a site that allows links for anyone.</summary>
    public static async Task<Desk> Linker(this Hosts hosts, DatabaseProvider database)
    {
        await hosts.Rule(database, new SharingRules { LinksForAnyone = true });
        return await hosts.Somebody(database);
    }

    /// <returns>The path of the new link.</returns>
    public static async Task<string> Make(Desk owner, Guid folder, params (string Name, string Value)[] fields)
    {
        var page = await owner.Browser.Submit($"books/{folder}/links", "links", fields.ToDictionary(f => f.Name, f => (string?)f.Value));
        return new Uri(page.Document.QuerySelector("#fresh")!.GetAttribute("value")!).AbsolutePath.TrimStart('/');
    }
}
