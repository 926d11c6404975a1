using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class WorkflowTests(OrchardSite site)
{
    [OrchardFact]
    public async Task The_sample_workflow_runs_when_somebody_adds_a_contact()
    {
        using var admin = await site.SignedIn();
        await admin.RunRecipe("Areas/Carnet.OrchardCore/Recipes", "carnet-workflow.recipe.json");
        await admin.AddContact("Wanda", "Workflow");
        await site.Says("Contact added: Wanda Workflow wanda@example.org");
    }

    [OrchardFact]
    public async Task Every_declared_event_and_action_is_offered_with_a_thumbnail_and_an_editor()
    {
        using var admin = await site.SignedIn();
        await admin.RunRecipe("Areas/Carnet.OrchardCore/Recipes", "carnet-workflow.recipe.json");
        var types = await admin.Get("Admin/Workflows/Types");
        var drawing = types.Document.QuerySelectorAll("a[href*='/Admin/Workflows/Types/Edit/']").Select(a => a.GetAttribute("href")!).First();
        var editor = await admin.Get(drawing.TrimStart('/'));
        var offered = editor.Document.QuerySelectorAll(".activity[data-category]").Select(a => a.TextContent).ToList();
        foreach (var name in new[] { "Contact created", "Contact changed", "Contact deleted", "Contact restored", "Import finished" })
            Assert.Contains(offered, text => text.Contains(name, StringComparison.Ordinal));
        var add = editor.Document.QuerySelectorAll("a[href*='contact.created']").First().GetAttribute("href")!;
        Assert.Contains("Workflow.Input.email", (await admin.Get(add.TrimStart('/'))).Body, StringComparison.Ordinal);
    }
}
