using Carnet.Modularity.Components;
using Microsoft.AspNetCore.Components;

namespace Carnet.Intranet.Tests;

public sealed class ComponentTests : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Ties_a_field_to_its_label_its_error_and_its_help()
    {
        var part = await _site.Part<Field>(("Label", "E-mail"), ("Name", "email"), ("Value", "x"), ("Error", "Not an address"), ("Help", "Work"));
        var input = part.QuerySelector("input")!;
        Assert.Equal(input.Id, part.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => part.QuerySelector("#" + id)!.TextContent);
        Assert.Equal(["Not an address", "Work"], described);
    }

    [Fact]
    public async Task Writes_no_error_where_there_is_none()
    {
        var input = (await _site.Part<Field>(("Label", "Name"), ("Name", "name"))).QuerySelector("input")!;
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.ClassList.Contains("is-invalid"));
    }

    [Fact]
    public async Task Keeps_the_first_line_of_a_text_even_when_it_is_empty()
    {
        var part = await _site.Part<Field>(("Label", "Note"), ("Name", "note"), ("Rows", 3), ("Value", "\nsecond <b>"));
        Assert.Equal("\nsecond <b>", part.QuerySelector("textarea")!.TextContent);
    }

    [Theory]
    [InlineData(null, false, "one")]
    [InlineData(null, true, "two")]
    [InlineData("three", true, "three")]
    [InlineData("unknown", false, "one")]
    public async Task Opens_the_tab_that_was_asked_for_or_has_an_error_or_is_first(string? open, bool error, string expected)
    {
        var part = await _site.Part<Tabs>(("Label", "Parts"), ("Open", open), ("ChildContent", Three(error)));
        Assert.Equal(expected, Assert.Single(part.QuerySelectorAll(".tab-pane.active")).Id);
        Assert.Equal("#" + expected, Assert.Single(part.QuerySelectorAll("[role=tab][aria-selected=true]")).GetAttribute("data-bs-target"));
        Assert.Equal(3, part.QuerySelectorAll(".tab-pane").Length);
    }

    [Fact]
    public async Task Asks_before_a_change_even_without_scripts()
    {
        var part = await _site.Part<ConfirmButton>(("Action", "/acme/here/removal"), ("Label", "Delete"), ("Question", "Delete 2 contacts?"));
        var form = part.QuerySelector("details > form[method=post]")!;
        Assert.Contains("Delete 2 contacts?", form.TextContent);
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        Assert.False(part.QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Leads_to_the_next_rows_with_and_without_scripts()
    {
        var link = (await _site.Part<LoadMore>(("Href", "/acme/here?after=9"))).QuerySelector(".load-more a")!;
        Assert.Equal("/acme/here?after=9", link.GetAttribute("href"));
        Assert.Equal("/acme/here?after=9", link.GetAttribute("hx-get"));
    }

    [Theory]
    [InlineData("en", "{0} item selected", "Select all 1,284")]
    [InlineData("fr", "{0} élément sélectionné", "Sélectionner les 1\u202F284")]
    [InlineData("es", "{0} elemento seleccionado", "Seleccionar los 1.284")]
    public async Task Speaks_the_readers_language(string language, string one, string all)
    {
        _site.Language = language;
        var bar = await _site.Part<SelectionBar>(("Total", 1284));
        Assert.Equal(one, bar.QuerySelector("[data-selection-count]")!.GetAttribute("data-one"));
        Assert.Equal(all, bar.QuerySelector("[data-select-everything]")!.TextContent);
    }

    private static RenderFragment Three(bool error) => builder =>
    {
        foreach (var id in new[] { "one", "two", "three" })
        {
            builder.OpenComponent<Tab>(0);
            builder.AddComponentParameter(1, nameof(Tab.Id), id);
            builder.AddComponentParameter(2, nameof(Tab.Title), id);
            builder.AddComponentParameter(3, nameof(Tab.HasError), error && id == "two");
            builder.CloseComponent();
        }
    };
}
