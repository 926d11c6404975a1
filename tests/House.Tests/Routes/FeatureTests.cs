using System.Net;
using Carnet.House.Tests.Hosts;
using Carnet.Modularity.Modules;
using Carnet.Web;

namespace Carnet.House.Tests.Routes;

/// <summary>Every feature can be switched off alone: its routes answer 404, its menu entries vanish, the rest goes on, its data stay.</summary>
public sealed class FeatureTests(HouseHost host) : IClassFixture<HouseHost>
{
    private static readonly string[] OfTheHost = ["GET /health"];

    [Fact]
    public void Every_route_belongs_to_a_feature() => Rule.Holds(
        host.Routes.Where(r => r.FeatureId is null && !OfTheHost.Contains(r.Name)).Select(r => $"{r.Name} belongs to no feature"));

    [Fact]
    public void A_module_beside_the_host_is_found_without_being_named()
    {
        Assert.Contains(host.Catalog.Modules, m => m is HouseModule);
        Assert.Contains(host.Routes, r => r.Path == "house/kept");
    }

    [Fact]
    public async Task Every_feature_can_be_switched_off_alone()
    {
        using var ada = await host.SignIn("ada");
        foreach (var feature in host.Catalog.Features.Where(f => f.Id != HostModule.FeatureId))
            Rule.Holds(await SwitchOffAndOn(ada, feature));
    }

    [Fact]
    public async Task Sees_a_route_that_stays_and_a_route_that_goes_with_another()
    {
        using var ada = await host.SignIn("ada");
        var before = await Answers(ada);
        Assert.Contains(Compare(before, before, [HouseModule.FeatureId]), c => c.Contains("house/kept", StringComparison.Ordinal));
        await host.Switch(HouseModule.FeatureId, false);
        var off = await Answers(ada);
        await host.Switch(HouseModule.FeatureId, true);
        Assert.Contains(Compare(before, off, []), c => c.Contains("house/kept", StringComparison.Ordinal));
    }

    private async Task<List<string>> SwitchOffAndOn(Visitor ada, Feature feature)
    {
        var gone = host.Catalog.WithDependents(feature.Id);
        var before = await Answers(ada);
        await host.Switch(feature.Id, false);
        var complaints = Compare(before, await Answers(ada), gone).Concat(await LeftInMenu(ada, gone)).ToList();
        foreach (var id in gone)
            await host.Switch(id, true);
        complaints.AddRange(Compare(before, await Answers(ada), []).Select(c => $"{c}, after {feature.Id} was switched on again"));
        return complaints;
    }

    /// <summary>What each route says to ada. Changes are tried without a token: nothing happens.</summary>
    private async Task<Dictionary<HostRoute, (HttpStatusCode Status, string Text)>> Answers(Visitor ada)
    {
        var answers = new Dictionary<HostRoute, (HttpStatusCode, string)>();
        foreach (var route in host.Routes.Where(r => r.Path != "house/writes"))
        {
            using var answer = await ada.Send(route.Method, route.Invented);
            answers[route] = (answer.StatusCode, route.IsRead && !route.Path.Contains('{', StringComparison.Ordinal) ? await Visitor.Stable(answer) : "");
        }
        return answers;
    }

    private static IEnumerable<string> Compare(
        Dictionary<HostRoute, (HttpStatusCode Status, string Text)> before,
        Dictionary<HostRoute, (HttpStatusCode Status, string Text)> after,
        IReadOnlyCollection<string> gone)
    {
        foreach (var (route, was) in before)
        {
            var match = after.First(a => a.Key.Name == route.Name).Value;
            if (gone.Contains(route.FeatureId ?? ""))
            {
                if (match.Status != HttpStatusCode.NotFound)
                    yield return $"{route.Name} answered {(int)match.Status} while {route.FeatureId} was off";
            }
            else if (match.Status != was.Status)
                yield return $"{route.Name} answered {(int)match.Status} instead of {(int)was.Status} while {string.Join(", ", gone)} was off";
            else if (gone.Count == 0 && match.Text != was.Text)
                yield return $"{route.Name} shows something else than before: {FirstDifference(was.Text, match.Text)}";
        }
    }

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"\"{Around(one, at)}\" became \"{Around(other, at)}\"";
    }

    private static string Around(string text, int at) => text.Substring(Math.Max(0, at - 60), Math.Min(120, text.Length - Math.Max(0, at - 60)));

    private async Task<IEnumerable<string>> LeftInMenu(Visitor ada, IReadOnlyCollection<string> gone)
    {
        var page = await ada.Follow("/");
        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Trim('/').Split('?')[0]).ToHashSet();
        return host.Catalog.Menu.Where(entry => gone.Contains(entry.FeatureId) && links.Contains(entry.Route))
            .Select(entry => $"the menu still offers {entry.Route} while {entry.FeatureId} is off");
    }
}
