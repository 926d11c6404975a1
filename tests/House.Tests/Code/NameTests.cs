using System.Text.RegularExpressions;

namespace Carnet.House.Tests.Code;

/// <summary>A name that could stand on anything says nothing.</summary>
public sealed partial class NameTests
{
    [Fact]
    public void No_type_is_called_manager_helper_or_the_like() => Rule.Holds(Product.Types.Select(t => t.Name).SelectMany(Complaints));

    [Fact]
    public void No_file_is_called_manager_helper_or_the_like() => Rule.Holds(
        Tree.Repository.Files.Where(f => f.Is(".cs", ".razor")).Select(f => Path.GetFileNameWithoutExtension(f.Name)).SelectMany(Complaints));

    [Theory]
    [InlineData("ContactManager")]
    [InlineData("DateHelper")]
    [InlineData("StringUtils")]
    [InlineData("ImportProcessor")]
    [InlineData("PageBase")]
    [InlineData("CardHelpers`1")]
    public void Sees_such_a_name(string name) => Rule.Complains(Complaints(name), name);

    [Theory]
    [InlineData("OfficeManagers_may")]
    [InlineData("Database")]
    public void Leaves_other_names_alone(string name) => Rule.Holds(Complaints(name));

    private static IEnumerable<string> Complaints(string name)
    {
        if (Forbidden().IsMatch(name))
            yield return $"{name} says nothing about what it does";
    }

    [GeneratedRegex(@"[a-z](Manager|Helper|Utils?|Utility|Utilities|Processor|Base)s?(`\d)?$|^(Utils?|Helpers?|Common|Misc)$")]
    private static partial Regex Forbidden();
}
