namespace Carnet.House.Tests.Il;

/// <summary>The other rules trust this.</summary>
public sealed class StackWalkTests
{
    [Theory]
    [InlineData(nameof(Sample.Plain), "Save")]
    [InlineData(nameof(Sample.Either), "Yes|No")]
    [InlineData(nameof(Sample.OutOfASwitch), "None|One|Many")]
    [InlineData(nameof(Sample.ThroughALocal), "Open|Closed")]
    [InlineData(nameof(Sample.ThroughAMethod), "Home|Work")]
    [InlineData(nameof(Sample.BesideAnArray), "Found {0} of {1}")]
    [InlineData(nameof(Sample.Unknown), "")]
    public void Follows_constants_to_the_call(string method, string expected)
    {
        var call = Assert.Single(ProductCalls.Of(typeof(Sample)), c => c.Caller.Name == method && c.Target.Name == nameof(Sample.Say));
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), call.Constants(0).Order());
    }

    [Fact]
    public void Follows_a_parameter_that_is_handed_on() =>
        Assert.Equal([0], ProductCalls.Of(typeof(Sample)).Single(c => c.Caller.Name == nameof(Sample.Unknown) && c.Target.Name == nameof(Sample.Say)).Parameters(0));

    [Fact]
    public void Sees_into_async_methods_and_lambdas() =>
        Assert.Equal(
            ["Later", "Soon"],
            ProductCalls.Within(typeof(Sample)).Where(c => c.Target.Name == nameof(Sample.Say) && c.Caller.DeclaringType != typeof(Sample)).SelectMany(c => c.Constants(0)).Order());

    internal static class Sample
    {
        internal static string Say(string text, params object[] more) => text + more.Length;
        internal static string Plain() => Say("Save");
        internal static string Either(bool yes) => Say(yes ? "Yes" : "No", yes);
        internal static string OutOfASwitch(int count) => Say(count switch { 0 => "None", 1 => "One", _ => "Many" });
        internal static string ThroughAMethod(bool home) => Say(Place(home));
        internal static string BesideAnArray(int a, int b) => Say("Found {0} of {1}", a, b > a ? b : 0);
        internal static string Unknown(string text) => Say(text);

        internal static string ThroughALocal(bool open)
        {
            var text = "Closed";
            if (open)
                text = "Open";
            for (var i = 0; i < 3; i++)
                Console.Write(text);
            return Say(text);
        }

        internal static async Task<string> Async()
        {
            await Task.Yield();
            Func<string> soon = () => Say("Soon");
            return Say("Later") + soon();
        }

        private static string Place(bool home) => home ? "Home" : "Work";
    }
}
