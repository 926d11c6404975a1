namespace Carnet.OrchardCore;

/// <summary>Names by which Orchard Core knows the bridge.</summary>
public static class Bridge
{
    /// <summary>The module's id: its assembly's name. Also the feature all Carnet features depend on.</summary>
    public const string Id = "Carnet.OrchardCore";

    public const string ContentFeature = "Carnet.OrchardCore.Content";
    public const string Category = "Carnet";
}
