using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Carnet.House.Tests.Code;

/// <summary>A second node, and a second tenant, know nothing of a static field.</summary>
public sealed class StateTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void A_module_keeps_no_static_state() => Rule.Holds(Product.ModuleTypes.SelectMany(Complaints));

    [Fact]
    public void Sees_a_static_field_that_can_be_set() => Rule.Complains(Complaints(typeof(Forgetful)), nameof(Forgetful.LastUser));

    [Fact]
    public void Sees_a_static_cache() => Rule.Complains(Complaints(typeof(Forgetful)), "Seen");

    [Fact]
    public void Sees_a_static_property_that_can_be_set() => Rule.Complains(Complaints(typeof(Forgetful)), "Counter");

    [Fact]
    public void Lets_a_constant_table_stand() => Rule.Holds(Complaints(typeof(Table)));

    private static IEnumerable<string> Complaints(Type type) =>
        from field in type.GetFields(Statics)
        where !field.IsLiteral && !IsCompilers(field) && (!field.IsInitOnly || IsCache(field.FieldType))
        select $"{type.FullName}.{field.Name} is static state";

    /// <summary>Caches of lambdas and the like; the field behind a property is somebody's own.</summary>
    private static bool IsCompilers(FieldInfo field) =>
        field.IsDefined(typeof(CompilerGeneratedAttribute)) && !field.Name.Contains(">k__BackingField", StringComparison.Ordinal);

    private static bool IsCache(Type type) =>
        type.Namespace == typeof(ConcurrentDictionary<,>).Namespace
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(AsyncLocal<>) || open == typeof(ConditionalWeakTable<,>)))
        || type.Name is "MemoryCache" or "IMemoryCache" or "SemaphoreSlim" or "HttpClient" or "Timer";

    private sealed class Forgetful
    {
        public static string LastUser = "";
        private static readonly ConcurrentDictionary<string, string> Seen = new();
        public static int Counter { get; set; }
        public override string ToString() => LastUser + Seen.Count;
    }

    private sealed class Table
    {
        private static readonly Dictionary<string, int> Values = new() { ["a"] = 1 };
        public static IReadOnlyList<int> All { get; } = [1];
        public override string ToString() => string.Join(',', Values.Where(v => All.Any(i => i == v.Value)));
    }
}
