using System.Net;
using Carnet.House.Tests.Hosts;

namespace Carnet.House.Tests.Routes;

/// <summary>Every route turns a visitor away, except those opened on purpose.</summary>
public sealed class VisitorTests(HouseHost host) : IClassFixture<HouseHost>
{
    /// <summary>Each with the reason why nobody needs to be signed in.</summary>
    private static readonly Dictionary<string, string> Approved = new()
    {
        ["GET /health"] = "load balancers ask it; it tells nothing but ready or not",
        ["GET /sign-in"] = "one signs in there",
        ["POST /sign-in"] = "one signs in there",
        ["POST /demo/sign-in"] = "offered in Development only",
        ["POST /language"] = "a visitor reads the sign-in page in his language",
        ["GET /forgot-password"] = "who forgot it cannot sign in",
        ["POST /forgot-password"] = "who forgot it cannot sign in; says the same whether the address is known or not",
        ["GET /reset-password"] = "the link in the mail carries its own proof",
        ["POST /reset-password"] = "the link in the mail carries its own proof",
        ["GET /open-lists/{token}"] = "the address is a random secret its maker gave away, where the site allows it; anything else answers 404",
        ["GET /setup"] = "an empty site has nobody who could sign in; answers 404 afterwards",
        ["GET /dav/{**path}"] = "devices sign in with each request, by Basic authentication",
        ["POST /dav/{**path}"] = "devices sign in with each request, by Basic authentication",
        ["OPTIONS /"] = "some devices begin at the root; they sign in with each request, by Basic authentication",
        ["PROPFIND /"] = "some devices begin at the root; they sign in with each request, by Basic authentication",
        ["PROPPATCH /"] = "some devices begin at the root; they sign in with each request, by Basic authentication",
        ["REPORT /"] = "some devices begin at the root; they sign in with each request, by Basic authentication",
        ["GET /.well-known/carddav"] = "tells devices where to sign in",
        ["POST /.well-known/carddav"] = "tells devices where to sign in",
        ["GET /set-up/{token}"] = "the address is a secret a device scanned; works once, for minutes; anything else answers 404",
        ["POST /set-up/{token}"] = "the address is a secret a device scanned; works once, for minutes; anything else answers 404",
        ["POST /setup"] = "an empty site has nobody who could sign in; answers 404 afterwards",
    };

    [Fact]
    public async Task Every_route_turns_a_visitor_away() => Rule.Holds(await Complaints(host.Routes.Where(r => !r.IsSample)));

    [Fact]
    public void Every_approved_route_exists() =>
        Rule.Holds(Approved.Keys.Except(host.Routes.Select(r => r.Name)).Select(name => $"{name} is approved and does not exist"));

    [Theory]
    [InlineData("house/open", "without a reason")]
    [InlineData("house/open", "is not approved")]
    [InlineData("house/open", "answered a visitor with 200")]
    [InlineData("house/unlisted", "is not approved")]
    public async Task Sees_an_open_route(string path, string complaint) =>
        Rule.Complains(await Complaints(host.Routes.Where(r => r.Path == path)), complaint);

    [Fact]
    public async Task Is_content_with_a_guarded_route() =>
        Rule.Holds(await Complaints(host.Routes.Where(r => r.Path == "house/kept")));

    private async Task<List<string>> Complaints(IEnumerable<HostRoute> routes)
    {
        using var visitor = host.Visitor();
        var complaints = new List<string>();
        foreach (var route in routes)
        {
            if (route.IsOpen && !route.HasReason)
                complaints.Add($"{route.Name} is open to visitors without a reason");
            if (route.IsOpen && !Approved.ContainsKey(route.Name))
                complaints.Add($"{route.Name} is open to visitors and is not approved");
            if (!Approved.ContainsKey(route.Name) && await LetsIn(visitor, route) is { } answer)
                complaints.Add($"{route.Name} answered a visitor with {answer}");
        }
        return complaints;
    }

    private static async Task<string?> LetsIn(Visitor visitor, HostRoute route)
    {
        using var answer = await visitor.Send(route.Method, route.Invented);
        var leadsToSignIn = answer.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) == true;
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => null,
            HttpStatusCode.Found or HttpStatusCode.SeeOther when leadsToSignIn => null,
            var status => $"{(int)status}",
        };
    }
}
