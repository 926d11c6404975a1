namespace OrchardCore.Navigation;

public interface INavigationProvider
{
    global::System.Threading.Tasks.ValueTask BuildNavigationAsync(string name, global::OrchardCore.Navigation.NavigationBuilder builder);
}

public class NavigationBuilder
{
    public global::OrchardCore.Navigation.NavigationBuilder Add(global::Microsoft.Extensions.Localization.LocalizedString caption, string position, global::System.Action<global::OrchardCore.Navigation.NavigationItemBuilder> itemBuilder, global::System.Collections.Generic.IEnumerable<string> classes = null, int priority = 0) => throw null;
}

public class NavigationItemBuilder : global::OrchardCore.Navigation.NavigationBuilder
{
    public global::OrchardCore.Navigation.NavigationItemBuilder AddClass(string className) => throw null;
    public global::OrchardCore.Navigation.NavigationItemBuilder Id(string id) => throw null;
    public global::OrchardCore.Navigation.NavigationItemBuilder LocalNav() => throw null;
    public global::OrchardCore.Navigation.NavigationItemBuilder Permission(global::OrchardCore.Security.Permissions.Permission permission) => throw null;
    public global::OrchardCore.Navigation.NavigationItemBuilder Url(string url) => throw null;
}
