namespace OrchardCore.Environment.Shell;

public class FeatureEventHandler : global::OrchardCore.Environment.Shell.IFeatureEventHandler
{
    public FeatureEventHandler() { }
    public virtual global::System.Threading.Tasks.Task InstalledAsync(global::OrchardCore.Environment.Extensions.Features.IFeatureInfo feature) => throw null;
}

public interface IFeatureEventHandler;

public interface IShellFeaturesManager
{
    global::System.Threading.Tasks.Task<global::System.Collections.Generic.IEnumerable<global::OrchardCore.Environment.Extensions.Features.IFeatureInfo>> GetAvailableFeaturesAsync();
}

public static class ShellFeaturesManagerExtensions
{
    public static global::System.Threading.Tasks.Task<global::System.Collections.Generic.IEnumerable<global::OrchardCore.Environment.Extensions.Features.IFeatureInfo>> EnableFeaturesAsync(this global::OrchardCore.Environment.Shell.IShellFeaturesManager shellFeaturesManager, global::System.Collections.Generic.IEnumerable<global::OrchardCore.Environment.Extensions.Features.IFeatureInfo> features, bool force) => throw null;
}

public class ShellOptions
{
    public string ShellsApplicationDataPath { get => throw null; set => throw null; }
    public string ShellsContainerName { get => throw null; set => throw null; }
}

public class ShellSettings
{
    public string this[string key] { get => throw null; set => throw null; }
    public string Name { get => throw null; set => throw null; }
    public string RequestUrlPrefix { get => throw null; set => throw null; }
}
