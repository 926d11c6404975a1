using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Carnet.House.Tests.Il;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Components.Rendering;

namespace Carnet.House.Tests.Texts;

/// <summary>Nothing a person reads stands in the code. Looks at what the Razor compiler made of the pages.</summary>
public sealed partial class LiteralTests
{
    private static readonly HashSet<string> ReadAttributes =
        ["title", "placeholder", "alt", "aria-label", "aria-description", "label", "data-confirm", "data-question", "data-shortcut-text"];

    private static readonly HashSet<string> ReadParameters =
        ["Title", "Text", "Label", "Placeholder", "Message", "Caption", "Help", "Hint", "Question", "Heading", "Description", "Confirm"];

    /// <summary>The same in every language.</summary>
    private static readonly HashSet<string> Names = ["Carnet", "vCard", "CSV", "https", "http", "Ctrl", "Shift", "Enter", "Esc"];

    /// <summary>Shown to developers only.</summary>
    private const string StyleGuide = "Carnet.Intranet.StyleGuide.";

    [Fact]
    public void Nothing_a_person_reads_stands_in_the_code() =>
        Rule.Holds(ProductCalls.All.Where(c => !c.Place.StartsWith(StyleGuide, StringComparison.Ordinal)).SelectMany(Complaints));

    [Theory]
    [InlineData("Text between tags")]
    [InlineData("Text in markup")]
    [InlineData("A placeholder")]
    [InlineData("A title in markup")]
    [InlineData("A parameter")]
    [InlineData("One of two")]
    [InlineData("A title of a page")]
    public void Sees_a_literal(string text) => Rule.Complains(ProductCalls.Within(typeof(Sample)).SelectMany(Complaints), $"\"{text}\"");

    [Fact]
    public void Leaves_signs_keys_and_identifiers_alone() =>
        Assert.DoesNotContain(ProductCalls.Within(typeof(Sample)).SelectMany(Complaints), c => c.Contains("fine", StringComparison.Ordinal));

    private static IEnumerable<string> Complaints(Call call) =>
        Read(call).Where(HasWords).Select(text => $"{call.Place} says \"{text.Trim()}\" outside the resources");

    private static IEnumerable<string> Read(Call call)
    {
        if (call.Is(typeof(RenderTreeBuilder), "AddMarkupContent"))
            return call.Constants(2).SelectMany(InMarkup);
        if (call.Is(typeof(RenderTreeBuilder), "AddContent"))
            return call.Constants(2);
        if (call.Is(typeof(RenderTreeBuilder), "AddAttribute") && call.Arguments.Count == 4)
            return call.Constants(2).Any(ReadAttributes.Contains) ? call.Constants(3) : [];
        if (call.Is(typeof(RenderTreeBuilder), "AddComponentParameter"))
            return call.Constants(2).Any(ReadParameters.Contains) ? call.Constants(3) : [];
        if (call.Is(typeof(Toasts), nameof(Toasts.Add)))
            return call.Constants(1);
        return call.Is(typeof(Page), nameof(Page.Of)) ? call.Constants(0) : [];
    }

    private static IEnumerable<string> InMarkup(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        foreach (var text in body.GetDescendants().OfType<IText>().Where(t => t.ParentElement?.LocalName is not ("kbd" or "code" or "script" or "style")))
            yield return text.Data;
        foreach (var attribute in body.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => ReadAttributes.Contains(a.Name)))
            yield return attribute.Value;
    }

    private static bool HasWords(string text) => Word().Matches(text).Any(word => !Names.Contains(word.Value));

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    private static class Sample
    {
        internal static void Page(RenderTreeBuilder builder, bool one)
        {
            builder.AddContent(0, "Text between tags");
            builder.AddContent(0, "Carnet · →");
            builder.AddMarkupContent(1, "<p class=\"fine\"><i>Text in markup</i> <b title=\"A title in markup\">×</b><kbd>fine</kbd></p>");
            builder.AddAttribute(2, "placeholder", "A placeholder");
            builder.AddAttribute(2, "class", "fine");
            builder.AddAttribute(2, "title", one ? "One of two" : "");
            builder.AddComponentParameter(3, "Label", "A parameter");
            builder.AddComponentParameter(3, "Name", "fine");
        }

        internal static Page Whole() => Modularity.Pages.Page.Of<AnyPage>("A title of a page");
    }

    private sealed class AnyPage;
}
