using Carnet.Runtime.Modules;

namespace Carnet.Runtime.Tests.Features;

public sealed class ModuleCatalogTests
{
    [Fact]
    public void A_module_stands_after_those_it_depends_on()
    {
        var catalog = new ModuleCatalog(
        [
            new TestModule("C", TestModule.Feature("c", "b")),
            new TestModule("A", TestModule.Feature("a")),
            new TestModule("B", TestModule.Feature("b", "a"), TestModule.Feature("b2", "b")),
        ]);
        Assert.Equal(["A", "B", "C"], catalog.Modules.Select(m => m.Id));
        Assert.Equal(["a", "b", "c"], catalog.WithDependencies("c").Order());
        Assert.Equal(["a", "b", "b2", "c"], catalog.WithDependents("a").Order());
    }

    [Fact]
    public void Modules_that_do_not_fit_together_are_refused_at_the_start()
    {
        Refuses(new TestModule("A", TestModule.Feature("same")), new TestModule("B", TestModule.Feature("same")));
        Refuses(new TestModule("A", TestModule.Feature("a", "nowhere")));
        Refuses(new TestModule("A", TestModule.Feature("a", "b")), new TestModule("B", TestModule.Feature("b", "a")));
        Refuses(new TestModule("A", TestModule.Feature("a", "a2"), TestModule.Feature("a2", "a")));
    }

    private static void Refuses(params TestModule[] modules) =>
        Assert.Throws<InvalidOperationException>(() => new ModuleCatalog(modules));
}
