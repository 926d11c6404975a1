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
    public async Task An_action_is_carried_out_as_a_step_for_the_person_who_caused_the_event()
    {
        using var admin = await site.SignedIn();
        Assert.True((await admin.Submit("groups/new", "groups", new() { ["Name"] = "Workflow team" })).IsRedirect);
        await admin.Import(Sharing);
        await admin.AddContact("Sharon", "Shared");
        await site.Says("Shared with the team: Sharon Shared");
        var book = (await admin.Get("groups")).Document.QuerySelectorAll("a[aria-label='Address book of Workflow team']").Single().GetAttribute("href")!;
        Assert.Contains("Sharon", (await admin.Get(book.TrimStart('/'))).Body, StringComparison.Ordinal);
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

    private const string Sharing = """
        {
          "name": "Sharing", "displayName": "Sharing", "version": "1.0.0", "issetuprecipe": false, "categories": [], "tags": [],
          "steps": [ { "name": "WorkflowType", "data": [ {
            "WorkflowTypeId": "carnettestworkflow00000001", "Name": "Share new contacts", "IsEnabled": true, "IsSingleton": false, "DeleteFinishedWorkflows": false,
            "Activities": [
              { "ActivityId": "carnettestactivity00000001", "Name": "contact.created", "X": 0, "Y": 0, "IsStart": true, "Properties": {} },
              { "ActivityId": "carnettestactivity00000002", "Name": "group.share-contact", "X": 300, "Y": 0, "IsStart": false,
                "Properties": { "Inputs": { "group": "workflow team", "contactId": "{{ Workflow.Input.contactId }}" } } },
              { "ActivityId": "carnettestactivity00000003", "Name": "LogTask", "X": 600, "Y": 0, "IsStart": false,
                "Properties": { "LogLevel": 3, "Text": { "Expression": "Shared with the team: {{ Workflow.Input.name }}" } } } ],
            "Transitions": [
              { "Id": 0, "SourceActivityId": "carnettestactivity00000001", "SourceOutcomeName": "Done", "DestinationActivityId": "carnettestactivity00000002" },
              { "Id": 0, "SourceActivityId": "carnettestactivity00000002", "SourceOutcomeName": "Done", "DestinationActivityId": "carnettestactivity00000003" } ]
          } ] } ]
        }
        """;
}
