using System.Net;
using Carnet.ContactFormats;
using Carnet.Testing.Web;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>Somebody else saved the contact while it was in a form: both versions are shown and nothing is lost.</summary>
public sealed class ConflictTests(FormSite site) : IClassFixture<FormSite>
{
    private static readonly ContactData Before = new()
    {
        GivenName = "Ada",
        FamilyName = "Byron",
        FormattedName = "Ada Byron",
        JobTitle = "Poet",
        Emails = [new() { Value = "ada@example.org", Kind = "home" }],
    };

    private static readonly Dictionary<string, string?> Mine = new() { ["given"] = "Augusta", ["company"] = "Engines", ["emails.0.value"] = "augusta@example.org" };

    private static ContactData Theirs(ContactData contact) => contact with { GivenName = "Adah", JobTitle = "Countess" };

    [Fact]
    public async Task Shows_both_versions_with_the_side_ticked_that_changed_a_field()
    {
        var (_, page) = await Collide();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["givenName:mine", "organization:mine", "jobTitle:theirs", "emails:mine"], Ticked(page));
        var text = page.Document.QuerySelector(".conflict-fields")!.TextContent;
        foreach (var value in new[] { "Augusta", "Adah", "Engines", "Countess", "Poet", "augusta@example.org", "ada@example.org" })
            Assert.Contains(value, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_windows_of_one_person_apart_and_not_two_people()
    {
        var (_, page) = await Collide();
        Assert.Equal(["The other window", "This window"], page.Document.QuerySelectorAll(".conflict-choice").Take(2).Select(choice => choice.TextContent.Trim()));
        Assert.Equal("changed in both windows", page.Text(".conflict-field .badge"));
        Assert.DoesNotContain("heirs", page.Text("form[data-contact-form]")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_nothing_until_somebody_chooses()
    {
        var (id, _) = await Collide();
        Assert.Equal("Adah", (await site.Read(id)).GivenName);
    }

    [Fact]
    public async Task Puts_together_what_was_chosen_field_by_field()
    {
        var (id, page) = await Collide();
        await site.Ada.Submit(page, $"contacts/{id}", new() { ["do"] = "merge", ["pick.givenName"] = "theirs" });
        var merged = await site.Read(id);
        Assert.Equal(("Adah", "Engines", "Countess", "augusta@example.org"), (merged.GivenName, merged.Organization, merged.JobTitle, merged.Emails[0].Value));
        Assert.Equal("Adah Byron", merged.FormattedName);
    }

    [Fact]
    public async Task Takes_all_of_mine_or_all_of_theirs()
    {
        var (id, page) = await Collide();
        await site.Ada.Submit(page, $"contacts/{id}", new() { ["do"] = "mine" });
        var mine = await site.Read(id);
        Assert.Equal(("Augusta", "Poet", "Augusta Byron"), (mine.GivenName, mine.JobTitle, mine.FormattedName));

        var (other, second) = await Collide();
        await site.Ada.Submit(second, $"contacts/{other}", new() { ["do"] = "theirs" });
        Assert.Equal(("Adah", ""), ((await site.Read(other)).GivenName, (await site.Read(other)).Organization));
    }

    [Fact]
    public async Task Goes_back_to_the_form_with_the_result()
    {
        var (id, page) = await Collide();
        var form = await site.Ada.Submit(page, $"contacts/{id}", new() { ["do"] = "edit" });
        Assert.Equal(("Augusta", "Countess"), (form.Document.GetElementById("f-given")!.GetAttribute("value"), form.Document.GetElementById("f-title")!.GetAttribute("value")));
        await site.Ada.Submit(form, $"contacts/{id}", new() { ["title"] = "Programmer" });
        var stored = await site.Read(id);
        Assert.Equal(("Augusta", "Engines", "Programmer"), (stored.GivenName, stored.Organization, stored.JobTitle));
    }

    [Fact]
    public async Task Asks_again_when_a_third_change_came_in_meanwhile()
    {
        var (id, page) = await Collide();
        await site.Change(id, contact => contact with { Nickname = "Enchantress" });
        var again = await site.Ada.Submit(page, $"contacts/{id}", new() { ["do"] = "merge" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("nickname:theirs", Ticked(again));
        await site.Ada.Submit(again, $"contacts/{id}", new() { ["do"] = "merge" });
        Assert.Equal(("Augusta", "Enchantress"), ((await site.Read(id)).GivenName, (await site.Read(id)).Nickname));
    }

    [Fact]
    public async Task Does_not_ask_when_the_form_changes_nothing()
    {
        var id = await site.Add(Before);
        var form = await site.Ada.Get($"contacts/{id}/edit");
        await site.Change(id, Theirs);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Ada.Submit(form, $"contacts/{id}")).Status);
        Assert.Equal("Adah", (await site.Read(id)).GivenName);
    }

    private async Task<(Guid Id, Answered Page)> Collide()
    {
        var id = await site.Add(Before);
        var form = await site.Ada.Get($"contacts/{id}/edit");
        await site.Change(id, Theirs);
        return (id, await site.Ada.Submit(form, $"contacts/{id}", Mine));
    }

    private static IEnumerable<string> Ticked(Answered page) =>
        page.Document.QuerySelectorAll("input[type=radio][checked]").Select(radio => $"{radio.GetAttribute("name")![5..]}:{radio.GetAttribute("value")}");
}
