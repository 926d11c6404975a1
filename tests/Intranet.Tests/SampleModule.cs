using Carnet.Modularity.Modules;

namespace Carnet.Intranet.Tests;

internal sealed class SampleModule : CarnetModule
{
    public static readonly SearchBox Search = new("books", "books.use", "here/search", "Search books", typeof(SampleModule));

    public static readonly Permission Look = new("look", "");

    public override string Id => "Sample";
    public override IReadOnlyList<Feature> Features => [];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuGroup.Main, "Second", "second", "second", "second.use", "2-circle", 2),
        new(MenuGroup.Main, "Books", "here", "books", "books.use", "book", 1),
        new(MenuGroup.Personal, "Settings", "settings", "site", "own", "gear"),
        new(MenuGroup.Administration, "Users", "admin/users", "site", "users", "people"),
    ];
}
