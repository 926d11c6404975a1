using Carnet.ContactSharing.Mailed;
using Carnet.Modularity.Modules;

namespace Carnet.ContactSharing.Actions;

/// <summary>A workflow, or a module that sends mail, tells that the person it runs for wrote to somebody.</summary>
public sealed class CollectAddress(MailedAddresses mailed) : IActionHandler
{
    public static readonly ActionDeclaration Declaration = new("mailed.collect", ContactSharingModule.FeatureId, "Collect a mailed address", "Keeps an address somebody wrote to in his folder of mailed addresses.", "envelope-plus", typeof(CollectAddress),
        new DeclaredField("email", FieldKind.Text, "The e-mail address"),
        new DeclaredField("name", FieldKind.Text, "The name beside it; may be empty"));

    public async Task<IReadOnlyDictionary<string, object>> Run(IReadOnlyDictionary<string, object> inputs, CancellationToken cancel)
    {
        var address = MailedAddress.Of(inputs.GetValueOrDefault("email")?.ToString(), inputs.GetValueOrDefault("name")?.ToString())
            ?? throw Refusal.Of("email", "“{0}” is no e-mail address.", inputs.GetValueOrDefault("email") ?? "");
        return new Dictionary<string, object> { ["collected"] = await mailed.Collect([address], cancel) };
    }
}
