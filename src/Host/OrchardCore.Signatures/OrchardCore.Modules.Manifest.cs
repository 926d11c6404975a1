namespace OrchardCore.Modules.Manifest;

[global::System.AttributeUsage((global::System.AttributeTargets)1, AllowMultiple = true, Inherited = false)]
public class FeatureAttribute : global::System.Attribute
{
    public FeatureAttribute() { }
    public virtual string Category { get => throw null; set => throw null; }
    public virtual bool DefaultTenantOnly { get => throw null; set => throw null; }
    public virtual string[] Dependencies { get => throw null; set => throw null; }
    public virtual string Description { get => throw null; set => throw null; }
    public virtual bool EnabledByDependencyOnly { get => throw null; set => throw null; }
    public virtual string Id { get => throw null; set => throw null; }
    public virtual bool IsAlwaysEnabled { get => throw null; set => throw null; }
    public virtual string Name { get => throw null; set => throw null; }
    public virtual string Priority { get => throw null; set => throw null; }
}

[global::System.AttributeUsage((global::System.AttributeTargets)1, AllowMultiple = true, Inherited = false)]
public class ModuleAssetAttribute : global::System.Attribute
{
    public ModuleAssetAttribute(string asset) { }
}

[global::System.AttributeUsage((global::System.AttributeTargets)1, AllowMultiple = false, Inherited = false)]
public class ModuleAttribute : global::OrchardCore.Modules.Manifest.FeatureAttribute
{
    public ModuleAttribute() { }
    public virtual string Author { get => throw null; set => throw null; }
    public virtual global::System.Collections.Generic.List<global::OrchardCore.Modules.Manifest.FeatureAttribute> Features { get => throw null; }
    public virtual string[] Tags { get => throw null; set => throw null; }
    public virtual string Version { get => throw null; set => throw null; }
    public virtual string Website { get => throw null; set => throw null; }
}
