using System.Collections.Immutable;
using System.Reflection;

namespace Carnet.House.Tests.Il;

/// <summary>
/// A call with what is known of its arguments: for each the constant strings and marks it may be, empty when it is something else.
/// An instance comes first.
/// </summary>
internal sealed record Call(MethodBase Caller, MethodBase Target, IReadOnlyList<ImmutableHashSet<string>> Arguments)
{
    public bool Is(Type type, params string[] names) =>
        Declaring == type && (names.Length == 0 || names.Contains(Target.Name));

    /// <summary>Generic types as they are declared.</summary>
    public Type? Declaring => Target.DeclaringType is { IsGenericType: true } type ? type.GetGenericTypeDefinition() : Target.DeclaringType;

    public IEnumerable<string> Constants(int argument) => Arguments[argument].Where(text => !Mark.Is(text));

    /// <summary>Numbers of the caller's own parameters that are handed on as this argument.</summary>
    public IEnumerable<int> Parameters(int argument) => Arguments[argument].Select(Mark.Parameter).OfType<int>();

    /// <summary>The assembly of the type that stands in <c>typeof</c>, if this argument is one.</summary>
    public Assembly? AssemblyOf(int argument) => Arguments[argument].Select(Mark.Assembly).OfType<Assembly>().FirstOrDefault();

    /// <returns>-1 when there is none of that name.</returns>
    public int IndexOf(string parameter)
    {
        var position = Array.FindIndex(Target.GetParameters(), p => string.Equals(p.Name, parameter, StringComparison.OrdinalIgnoreCase));
        return position < 0 ? -1 : position + Offset;
    }

    /// <summary>1 when an instance stands before the arguments.</summary>
    public int Offset => Arguments.Count - Target.GetParameters().Length;

    public string Place => $"{(Caller.DeclaringType?.DeclaringType ?? Caller.DeclaringType)?.FullName}";
}
