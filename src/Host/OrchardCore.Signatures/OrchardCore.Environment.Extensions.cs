namespace OrchardCore.Environment.Extensions;

public interface IExtensionInfo
{
    string Id { get; }
}

public interface IManifestInfo
{
    global::OrchardCore.Modules.Manifest.ModuleAttribute ModuleInfo { get; }
}
