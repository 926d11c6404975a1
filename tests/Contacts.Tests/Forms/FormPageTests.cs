using System.Net;
using Carnet.ContactFormats;
using Carnet.Testing.Web;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>New and edit over HTTP, with a browser that has no JavaScript.</summary>
public sealed class FormPageTests(FormSite site) : IClassFixture<FormSite>
{
    [Fact]
    public async Task Adds_a_contact_with_what_was_typed_into_all_parts()
    {
        var book = await site.PrivateBook();
        var answer = await site.Ada.Submit($"books/{book}/contacts/new", $"books/{book}/contacts", new()
        {
            ["given"] = "Zoé",
            ["family"] = "d’Alembert",
            ["company"] = "Lumière",
            ["emails.n0.value"] = "zoe@example.org",
            ["emails.n0.kind"] = "work",
            ["phones.n0.value"] = "03 27 00 00 01",
            ["birthday.day"] = "29",
            ["birthday.month"] = "2",
            ["language"] = "fr",
            ["notes"] = "one\r\ntwo",
        });
        var page = await site.Ada.Get(answer.Location!);
        foreach (var text in new[] { "Zoé d’Alembert", "Lumière", "zoe@example.org", "03 27 00 00 01" })
            Assert.Contains(text, page.Document.Body!.TextContent, StringComparison.Ordinal);
        var stored = await site.Read(IdIn(answer.Location!));
        Assert.Equal(("--02-29", "fr", "one\ntwo"), (stored.Birthday!.ToString(), stored.Language, stored.Notes));
        Assert.Equal(("work", "mobile"), (stored.Emails[0].Kind, stored.Phones[0].Kind));
    }

    [Theory]
    [MemberData(nameof(SampleCards.Files), MemberType = typeof(SampleCards))]
    public async Task Leaves_the_card_as_it_was_when_the_page_is_sent_back_unchanged(string file)
    {
        foreach (var card in SampleCards.Read(file).Take(3))
        {
            var id = await site.Add(card);
            var before = await site.Find(id);
            var answer = await site.Ada.Submit($"contacts/{id}/edit", $"contacts/{id}");
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
            var after = await site.Find(id);
            Assert.Equal((before.Revision, before.ETag), (after.Revision, after.ETag));
        }
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_there_is_no_room_for_another_contact()
    {
        await site.Add(new ContactData { GivenName = "Ada" });
        await using var limit = await site.Limit(1);
        var answer = await site.Ada.Submit($"books/{await site.PrivateBook()}/contacts/new", $"books/{await site.PrivateBook()}/contacts", new() { ["given"] = "Augusta" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Augusta", answer.Document.GetElementById("f-given")!.GetAttribute("value"));
        Assert.Contains("at most 1 may be kept", answer.Text("#form-problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_is_wrong_beside_the_field_and_above_and_stores_nothing()
    {
        var id = await site.Add(new ContactData { GivenName = "Ada" });
        var answer = await site.Ada.Submit($"contacts/{id}/edit", $"contacts/{id}", new() { ["given"] = "Augusta", ["birthday.day"] = "31", ["birthday.month"] = "2" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var day = answer.Document.GetElementById("f-birthday-day")!;
        Assert.Equal(("true", "31", true), (day.GetAttribute("aria-invalid"), day.GetAttribute("value"), day.HasAttribute("autofocus")));
        Assert.Contains("does not have that day", answer.Document.GetElementById(day.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#f-birthday-day", answer.Document.QuerySelector("#form-problems a")!.GetAttribute("href"));
        Assert.Equal("Augusta", answer.Document.GetElementById("f-given")!.GetAttribute("value"));
        Assert.Contains("text-danger", answer.Document.GetElementById("form-private-tab")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Ada", (await site.Read(id)).GivenName);
    }

    [Fact]
    public async Task Adds_and_takes_away_lines_without_losing_what_was_typed()
    {
        var id = await site.Add(new ContactData { GivenName = "Ada", Emails = [new() { Value = "a@example.org" }, new() { Value = "b@example.org" }] });
        var more = await site.Ada.Submit($"contacts/{id}/edit", $"contacts/{id}", new() { ["notes"] = "typed", ["do"] = "add:emails" });
        Assert.Equal("emails.n2.value", more.Document.QuerySelector("[autofocus]")!.GetAttribute("name"));
        var less = await site.Ada.Submit(more, $"contacts/{id}", new() { ["emails.n2.value"] = "c@example.org", ["do"] = "remove:emails.0" });
        var saved = await site.Ada.Submit(less, $"contacts/{id}");
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var stored = await site.Read(id);
        Assert.Equal(["b@example.org", "c@example.org"], stored.Emails.Select(e => e.Value));
        Assert.Equal("typed", stored.Notes);
    }

    [Fact]
    public async Task Answers_in_the_pane_with_the_contact_and_a_notice_that_can_be_undone()
    {
        var id = await site.Add(new ContactData { GivenName = "Ada" });
        var form = await site.Ada.GetFragment($"contacts/{id}/edit");
        Assert.False(form.Has("html > head > title"));
        using var content = new FormUrlEncodedContent([.. FormValues.Of(form.Form($"contacts/{id}")).Where(v => v.Key != "given"), new("given", "Augusta")]);
        var answer = await site.Ada.Send(new HttpRequestMessage(HttpMethod.Post, $"contacts/{id}") { Content = content }, [("HX-Request", "true")]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(id.ToString(), answer.Document.QuerySelector("[data-detail]")!.GetAttribute("data-detail"));
        Assert.Contains("undoUrl", string.Concat(answer.Headers.GetValues("HX-Trigger")), StringComparison.Ordinal);
        Assert.Contains(id.ToString(), string.Concat(answer.Headers.GetValues("HX-Trigger-After-Settle")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turns_a_stranger_away_without_telling_that_the_contact_exists()
    {
        var id = await site.Add(new ContactData { GivenName = "Secret" });
        var eve = await site.Host.SignIn("eve");
        var book = await site.PrivateBook();
        foreach (var path in new[] { $"contacts/{id}/edit", $"contacts/{Guid.NewGuid()}/edit", $"books/{book}/contacts/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await eve.Get(path)).Status);
        var own = (await eve.Get("contacts")).Location!;
        foreach (var path in new[] { $"contacts/{id}", $"books/{book}/contacts" })
            Assert.Equal(HttpStatusCode.NotFound, (await eve.Post(path, own, new() { ["given"] = "Mallory" })).Status);
        Assert.Equal("Secret", (await site.Read(id)).GivenName);
    }

    [Fact]
    public async Task Stores_nothing_for_a_form_without_its_token()
    {
        var id = await site.Add(new ContactData { GivenName = "Ada" });
        using var content = new FormUrlEncodedContent([new("given", "Mallory")]);
        var answer = await site.Ada.Send(new HttpRequestMessage(HttpMethod.Post, $"contacts/{id}") { Content = content }, []);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Ada", (await site.Read(id)).GivenName);
    }

    [Fact]
    public async Task Writes_a_hostile_name_as_text()
    {
        var id = await site.Add(new ContactData { GivenName = "<script>alert(1)</script>", FamilyName = "\"><img src=x onerror=alert(1)>" });
        var page = await site.Ada.Get($"contacts/{id}/edit");
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Body, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", page.Document.GetElementById("f-given")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Refuses_more_than_anybody_can_type()
    {
        var book = await site.PrivateBook();
        var rows = Enumerable.Range(0, 3_000).Select(i => new KeyValuePair<string, string>("emails.row", $"n{i}"));
        var page = await site.Ada.Get($"books/{book}/contacts/new");
        using var many = new FormUrlEncodedContent([new("__RequestVerificationToken", page.Token), new("lists", "emails"), .. rows]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Ada.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/contacts") { Content = many }, [])).Status);
        var text = new Dictionary<string, string?> { ["notes"] = new string('x', 1_000_000) };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Ada.Submit(page, $"books/{book}/contacts", text)).Status);
        using var endless = new FormUrlEncodedContent(Enumerable.Range(0, 20_000).Select(i => new KeyValuePair<string, string>($"x{i}", "x")));
        var refused = await site.Ada.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/contacts") { Content = endless }, []);
        Assert.InRange((int)refused.Status, 400, 422);
    }

    [Theory]
    [InlineData("phone", "03 27 00 00 01", "+33327000001")]
    [InlineData("phone", "call me", "cannot be read")]
    [InlineData("email", "not an address", "does not look like")]
    [InlineData("email", "ada@example.org", "")]
    [InlineData("web", "javascript:alert(1)", "is no link")]
    public async Task Says_what_a_value_is_read_as(string kind, string text, string hint)
    {
        var answer = await site.Ada.GetFragment($"contacts/hints?kind={kind}&text={Uri.EscapeDataString(text)}");
        Assert.Contains(hint, answer.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hint.Length == 0, answer.Body.Trim().Length == 0);
    }

    private static Guid IdIn(string location) => Guid.Parse(location.Split('?')[0].Split('/')[^1]);
}
