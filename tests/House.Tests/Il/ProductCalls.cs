using System.Collections.Immutable;
using System.Reflection;
using Carnet.House.Tests.Code;

namespace Carnet.House.Tests.Il;

/// <summary>Every call that the compiled code of an assembly makes.</summary>
internal static class ProductCalls
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Lock Gate = new();
    private static readonly HashSet<Assembly> Ours = [.. Product.Assemblies, typeof(ProductCalls).Assembly];
    private static readonly Dictionary<MethodBase, ImmutableHashSet<string>> Returned = [];

    /// <summary>Of all of the product.</summary>
    public static IReadOnlyList<Call> All { get; } = [.. Product.Assemblies.SelectMany(a => a.GetTypes()).SelectMany(Of)];

    /// <summary>Of one type; its lambdas and state machines are types of their own, nested in it.</summary>
    public static IEnumerable<Call> Of(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(method => Walk(method).Calls);

    /// <summary>Of one type and all that is nested in it.</summary>
    public static IEnumerable<Call> Within(Type type) =>
        Of(type).Concat(type.GetNestedTypes(Everything).SelectMany(Within));

    /// <summary>Every constant string of an assembly's code.</summary>
    public static IReadOnlySet<string> Literals(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        .SelectMany(Instruction.Of).Select(i => i.Operand).OfType<string>().ToHashSet();

    private static StackWalk Walk(MethodBase method)
    {
        lock (Gate)
            return new StackWalk(method, ConstantsFrom);
    }

    private static ImmutableHashSet<string> ConstantsFrom(MethodBase method)
    {
        if (!Ours.Contains(method.Module.Assembly) || method is not MethodInfo { ReturnType: var type } || type != typeof(string))
            return [];
        if (Returned.TryGetValue(method, out var known))
            return known;
        // A method that calls itself returns nothing new.
        Returned[method] = [];
        return Returned[method] = new StackWalk(method, ConstantsFrom).Returned;
    }
}
