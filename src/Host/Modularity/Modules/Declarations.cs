namespace Carnet.Modularity.Modules;

/// <summary>The kinds of value that cross the border to a workflow engine: strings and numbers, nothing else.</summary>
public enum FieldKind { Text, Number }

public sealed record DeclaredField(string Name, FieldKind Kind, string Description);

/// <summary>A fact a module announces with <see cref="Work.IEvents"/>.</summary>
/// <param name="Name">Stable, e.g. <c>contact.created</c>.</param>
public sealed record EventDeclaration(string Name, string FeatureId, string Title, string Description, string Icon, params DeclaredField[] Fields);

/// <summary>A thing a workflow may ask for.</summary>
/// <param name="Handler">A service type registered by the module that implements <see cref="IActionHandler"/>.</param>
public sealed record ActionDeclaration(string Name, string FeatureId, string Title, string Description, string Icon, Type Handler, params DeclaredField[] Inputs);

/// <summary>Carries out a declared action as the person the workflow runs for.</summary>
public interface IActionHandler
{
    /// <returns>Named results for the workflow, strings and numbers only.</returns>
    /// <exception cref="Errors.RefusalException">The person may not, or the input is wrong.</exception>
    Task<IReadOnlyDictionary<string, object>> Run(IReadOnlyDictionary<string, object> inputs, CancellationToken cancel);
}
