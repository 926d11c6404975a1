using Microsoft.AspNetCore.Components;

namespace Carnet.House.Tests.Code;

public sealed class SealedTests
{
    /// <summary>Classes that stay open on purpose, with the reason.</summary>
    private static readonly Dictionary<string, string> Open = [];

    [Fact]
    public void A_class_is_sealed_or_abstract() => Rule.Holds(Product.Types.SelectMany(Complaints));

    [Fact]
    public void Sees_an_open_class() => Rule.Complains(Complaints(typeof(LeftOpen)), nameof(LeftOpen));

    private static IEnumerable<string> Complaints(Type type)
    {
        if (type.IsClass && !type.IsSealed && !type.IsAbstract && !IsPage(type) && !Open.ContainsKey(type.FullName!))
            yield return $"{type.FullName} is neither sealed nor abstract";
    }

    /// <summary>The Razor compiler writes open classes; nobody derives from a page.</summary>
    private static bool IsPage(Type type) => type.IsAssignableTo(typeof(IComponent)) || type.Name == "_Imports";

    private class LeftOpen;
}
