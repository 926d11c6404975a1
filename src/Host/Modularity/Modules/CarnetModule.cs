using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Modularity.Modules;

/// <summary>
/// What a module is, declared once and read by every host. One public class per module assembly derives from this
/// and has a parameterless constructor; it holds no state.
/// All names and descriptions are English keys of the module's own <c>Resources/Texts</c>.
/// </summary>
public abstract class CarnetModule
{
    /// <summary>Stable id, equal to the assembly's name without the "Carnet." prefix.</summary>
    public abstract string Id { get; }

    /// <summary>What a site can switch on and off; at least one.</summary>
    public abstract IReadOnlyList<Feature> Features { get; }

    public virtual IReadOnlyList<Permission> Permissions => [];
    public virtual IReadOnlyList<MenuEntry> Menu => [];

    /// <summary>Facts this module announces, offered to workflows.</summary>
    public virtual IReadOnlyList<EventDeclaration> Events => [];

    /// <summary>Things a workflow may ask this module to do.</summary>
    public virtual IReadOnlyList<ActionDeclaration> Actions => [];

    /// <summary>EF Core <c>Migration</c> classes with a <c>[Migration(id)]</c> attribute, oldest first, forward only.</summary>
    public virtual IReadOnlyList<Type> Migrations => [];

    /// <summary>Registered whether or not a feature is on; contributions to seams name their feature themselves.</summary>
    public virtual void AddServices(IServiceCollection services) { }

    /// <summary>The module's part of the tenant's one database model. Tables exist even while the feature is off.</summary>
    public virtual void BuildModel(ModelBuilder model) { }

    public ModelPart ModelPart => new(Id, BuildModel, Migrations);
}
