using System.Globalization;
using System.Text.RegularExpressions;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.Runtime.Tests.Jobs;

public sealed class JobTests : JobSite
{
    [Theory, BothDatabases]
    public async Task Runs_as_its_owner_and_shows_how_far_it_is(DatabaseProvider database)
    {
        await using var site = await Open(database);
        site.People.Put(site.People.Get("ada") with { Language = "es" });
        Act = async (job, scope, _) =>
        {
            var caller = scope.GetRequiredService<Caller>();
            await job.Report(1, 2);
            var seen = await Find(site, "ada", job.Id);
            Assert.Equal((JobState.Running, 1L, 2L), (seen!.State, seen.Done, seen.Total));
            job.Finish(new { caller.User!.Id, Door = caller.Door.Kind, job.Arguments<Errand>().Name, Language = CultureInfo.CurrentUICulture.Name });
        };
        var id = await Enqueue(site, "ada");
        await RunJobs(site);
        var done = await Find(site, "ada", id);
        Assert.Equal((JobState.Done, 1L, 2L), (done!.State, done.Done, done.Total));
        Assert.Contains("\"Id\":\"ada\",\"Door\":\"web\",\"Name\":\"Zoé\",\"Language\":\"es\"", Regex.Unescape(done.Result!), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Is_nobody_elses_business(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var id = await Enqueue(site, "ada");
        Assert.Null(await Find(site, "eve", id));
        await site.As("eve", scope => scope.GetRequiredService<IJobs>().Cancel(id, default));
        Assert.Equal(JobState.Waiting, (await Find(site, "ada", id))!.State);
    }

    [Theory, BothDatabases]
    public async Task Stops_at_its_next_report_when_cancelled(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var after = false;
        Act = async (job, _, _) =>
        {
            await site.As("ada", scope => scope.GetRequiredService<IJobs>().Cancel(job.Id, default));
            await job.Report(1, 2);
            after = true;
        };
        var id = await Enqueue(site, "ada");
        await RunJobs(site);
        Assert.Equal((JobState.Cancelled, false), ((await Find(site, "ada", id))!.State, after));
    }

    [Theory, BothDatabases]
    public async Task Is_forgotten_after_a_month_unless_it_failed(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var done = await Enqueue(site, "ada");
        await RunJobs(site);
        Act = (_, _, _) => throw new ForbiddenException("no");
        var failed = await Enqueue(site, "ada");
        await RunJobs(site);
        site.Clock.Advance(TimeSpan.FromDays(31));
        await site.RunDue();
        Assert.Null(await Find(site, "ada", done));
        Assert.Equal(JobState.Failed, (await Find(site, "ada", failed))?.State);
    }

    [Theory, BothDatabases]
    public async Task Does_not_begin_when_cancelled_before(DatabaseProvider database)
    {
        await using var site = await Open(database);
        Act = (_, _, _) => throw new InvalidOperationException("it began");
        var id = await Enqueue(site, "ada");
        await site.As("ada", scope => scope.GetRequiredService<IJobs>().Cancel(id, default));
        await RunJobs(site);
        Assert.Equal(JobState.Cancelled, (await Find(site, "ada", id))!.State);
    }

    [Theory, BothDatabases]
    public async Task A_refusal_is_told_in_the_readers_language_and_a_fault_by_its_number(DatabaseProvider database)
    {
        await using var site = await Open(database);
        site.People.Put(site.People.Get("bob") with { IsActive = false });
        var refused = await Enqueue(site, "bob");
        Act = (_, _, _) => throw new InvalidOperationException("a secret of the machine");
        var failed = await Enqueue(site, "ada");
        await RunJobs(site);
        Assert.Equal("Le compte pour lequel ce travail était prévu est désactivé ou supprimé.", (await Find(site, "bob", refused, "fr"))!.Error);
        Assert.Matches("^Something went wrong. Tell your administrator this number: [0-9a-f]{32}$", (await Find(site, "ada", failed, "en"))!.Error);
    }

    [Theory, BothDatabases]
    public async Task A_refusal_keeps_its_arguments(DatabaseProvider database)
    {
        await using var site = await Open(database);
        Act = (_, _, _) => throw new InvalidException("file", "Row {0} of {1} is not a contact.", 7, "adressen.csv");
        var id = await Enqueue(site, "ada");
        await RunJobs(site);
        Assert.Equal("Row 7 of adressen.csv is not a contact.", (await Find(site, "ada", id))!.Error);
    }
}
