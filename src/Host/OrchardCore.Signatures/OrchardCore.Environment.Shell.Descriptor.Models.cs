namespace OrchardCore.Environment.Shell.Descriptor.Models;

public class ShellDescriptor
{
    public global::System.Collections.Generic.IList<global::OrchardCore.Environment.Shell.Descriptor.Models.ShellFeature> Features { get => throw null; set => throw null; }
}

public class ShellFeature
{
    public string Id { get => throw null; set => throw null; }
}
