using System.Net;
using Carnet.House.Tests.Hosts;

namespace Carnet.House.Tests.Routes;

/// <summary>A change is a POST with an antiforgery token; a GET changes nothing.</summary>
public sealed class ChangeTests(HouseHost host) : IClassFixture<HouseHost>
{
    [Fact]
    public async Task Every_change_through_a_page_wants_a_token()
    {
        using var ada = await host.SignIn("ada");
        Rule.Holds(await WithoutToken(ada, host.Routes.Where(r => !r.IsSample)));
    }

    [Fact]
    public void A_page_knows_no_other_method_than_get_and_post() => Rule.Holds(OtherMethods(host.Routes.Where(r => !r.IsSample)));

    [Fact]
    public async Task A_form_of_a_page_is_refused_without_its_token()
    {
        using var ada = await host.SignIn("ada");
        var complaints = new List<string>();
        foreach (var (page, form) in await Walk.Forms(ada, host))
        {
            var before = DatabasePicture.Of(host.DatabaseFile);
            using var answer = await ada.Post(form.Action, form.Fields);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                complaints.Add($"the form {form.Action} on {page} answered {(int)answer.StatusCode} without its token");
            complaints.AddRange(before.Changes(DatabasePicture.Of(host.DatabaseFile)).Select(table => $"the form {form.Action} on {page} changed {table} without its token"));
        }
        Rule.Holds(complaints);
    }

    [Fact]
    public async Task A_get_changes_nothing_and_works()
    {
        using var ada = await host.SignIn("ada");
        await ada.Get("/contacts");
        Rule.Holds(await ChangedByGet(ada, await Walk.Pages(ada, host)));
    }

    [Fact]
    public async Task Sees_a_change_without_a_token()
    {
        using var ada = await host.SignIn("ada");
        Rule.Complains(await WithoutToken(ada, host.Routes.Where(r => r.IsSample)), "house/unguarded");
    }

    [Fact]
    public async Task Is_not_deceived_by_a_form_that_is_refused_because_it_is_empty()
    {
        using var ada = await host.SignIn("ada");
        Rule.Complains(await WithoutToken(ada, host.Routes.Where(r => r.IsSample)), "POST /house/binds refused for another reason");
    }

    [Fact]
    public void Sees_a_page_with_another_method() => Rule.Complains(OtherMethods(host.Routes), "PUT /house/put");

    [Fact]
    public async Task Sees_a_get_that_writes()
    {
        using var ada = await host.SignIn("ada");
        Rule.Complains(await ChangedByGet(ada, ["/house/kept", "/house/writes"]), "GET /house/writes changed settings");
    }

    private static async Task<List<string>> WithoutToken(Visitor ada, IEnumerable<HostRoute> routes)
    {
        var complaints = new List<string>();
        foreach (var route in routes.Where(r => r.IsPage && !r.IsRead))
        {
            using var answer = await ada.Send(route.Method, route.Invented);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                complaints.Add($"{route.Name} answered {(int)answer.StatusCode} without a token");
            else if (!answer.Headers.Contains(OutspokenAntiforgery.Header))
                complaints.Add($"{route.Name} refused for another reason than the missing token");
        }
        return complaints;
    }

    private static IEnumerable<string> OtherMethods(IEnumerable<HostRoute> routes) =>
        routes.Where(r => r.IsPage && r.Method is not ("GET" or "POST")).Select(r => $"{r.Name} is a page, but neither GET nor POST");

    private async Task<List<string>> ChangedByGet(Visitor ada, IEnumerable<string> addresses)
    {
        var complaints = new List<string>();
        foreach (var address in addresses)
        {
            var before = DatabasePicture.Of(host.DatabaseFile);
            using var answer = await ada.Get(address);
            await answer.Content.CopyToAsync(Stream.Null);
            if ((int)answer.StatusCode >= 500)
                complaints.Add($"GET {address} answered {(int)answer.StatusCode}");
            complaints.AddRange(before.Changes(DatabasePicture.Of(host.DatabaseFile)).Select(table => $"GET {address} changed {table}"));
        }
        return complaints;
    }
}
