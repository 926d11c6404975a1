namespace Carnet.Modularity.Modules;

/// <summary>Work of a module each time a tenant wakes, after its migrations. Runs at every reload: idempotent and quick.</summary>
public interface ITenantActivation
{
    Task Activate(CancellationToken cancel);
}
