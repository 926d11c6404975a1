using Carnet.Modularity.Components;

namespace Carnet.Intranet.Tests;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Ada Lovelace", "AL")]
    [InlineData("ada de la lovelace", "AL")]
    [InlineData("Zoë", "Z")]
    [InlineData("élise o’brien", "ÉO")]
    [InlineData("E\u0301lise", "E\u0301")]
    [InlineData("Οδυσσέας Παπαδόπουλος", "ΟΠ")]
    [InlineData("佐藤 美咲", "佐")]
    [InlineData("محمد علي", "م")]
    [InlineData("3M", "3")]
    [InlineData("(unknown)", "U")]
    [InlineData("", "?")]
    [InlineData("—", "?")]
    [InlineData("😀 smile", "S")]
    public void Stand_for_a_name(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    [Fact]
    public void Keep_their_colour_from_start_to_start() => Assert.Equal([1, 6, 0], new[] { "", "Ada Lovelace", "Zoë" }.Select(Initials.Colour));
}
