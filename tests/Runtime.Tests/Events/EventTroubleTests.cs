using Carnet.Runtime.Events;
using Carnet.Runtime.Pulse;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests.Events;

/// <summary>Handlers that fail and nodes that die.</summary>
public sealed class EventTroubleTests : EventSite
{
    [Theory, BothDatabases]
    public async Task A_handler_that_failed_is_asked_again_and_one_that_succeeded_is_not(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RaiseAndSave(site);
        First.Fails = true;
        await RunEvents(site);
        await RunEvents(site);
        Assert.Equal((1, 1), (First.Heard.Count, Second.Heard.Count));

        First.Fails = false;
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        await RunEvents(site);
        await RunEvents(site);
        Assert.Equal((2, 1), (First.Heard.Count, Second.Heard.Count));
        Assert.Equal(First.Heard.First().Id, First.Heard.Last().Id);
    }

    [Theory, BothDatabases]
    public async Task An_event_whose_node_died_is_handled_by_another_one(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        await RaiseAndSave(site);
        var death = new TaskCompletionSource();
        First.Waits = death.Task;
        var dying = RunEvents(site);
        await First.Began.Task;

        First.Waits = Task.CompletedTask;
        await RunEvents(other);
        Assert.Single(First.Heard);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunEvents(other);
        Assert.Equal(2, First.Heard.Count);
        death.SetResult();
        await dying;
        Assert.Equal(EventState.Handled, (await Stored(site)).State);
    }

    [Theory, BothDatabases]
    public async Task A_hopeless_event_stays_behind_as_failed(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RaiseAndSave(site);
        First.Fails = true;
        for (var attempt = 0; attempt < EventDispatcher.MostAttempts + 3; attempt++)
        {
            await RunEvents(site);
            site.Clock.Advance(TimeSpan.FromHours(1));
        }
        var stored = await Stored(site);
        Assert.Equal((EventState.Failed, EventDispatcher.MostAttempts), (stored.State, First.Heard.Count));
        Assert.StartsWith(typeof(Listener).FullName!, stored.LastError, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_event_that_takes_its_node_down_every_time_is_given_up(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RaiseAndSave(site);
        // As so many nodes leave it that died in the middle: claimed, and never marked.
        await site.AsSystem(scope => scope.GetRequiredService<TenantDb>().Set<StoredEvent>()
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Attempts, EventDispatcher.MostAttempts).SetProperty(e => e.Claim, Guid.NewGuid())));
        await RunEvents(site);
        Assert.Empty(First.Heard);
        Assert.Equal(EventState.Failed, (await Stored(site)).State);
    }

    [Theory, BothDatabases]
    public async Task An_event_that_takes_its_node_down_takes_no_other_along(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await site.As("ada", scope =>
        {
            Raise(scope, "deadly");
            Raise(scope, "harmless");
            return scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        First.Kills = "deadly";
        var dying = new List<Task>();
        for (var node = 0; node < EventDispatcher.MostAttempts; node++)
        {
            dying.Add(RunEvents(site));
            await First.Killed.WaitAsync();
            site.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        await RunEvents(site);
        Assert.Single(First.Heard, fact => fact.Data["name"] is "harmless");
        Assert.Equal([EventState.Handled, EventState.Failed], await site.AsSystem(scope => scope.GetRequiredService<TenantDb>().Set<StoredEvent>().Select(e => e.State).Order().ToListAsync()));
        First.Death.SetResult();
        await Task.WhenAll(dying);
    }

    [Theory, BothDatabases]
    public async Task What_was_claimed_when_the_node_stopped_is_due_at_once(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RaiseAndSave(site);
        using var stop = new CancellationTokenSource();
        First.Stops = stop;
        await site.AsSystem(scope => TenantWork.RunEvents(scope, stop.Token));
        First.Stops = null;
        await RunEvents(site);
        Assert.Equal((2, 1), (First.Heard.Count, (await Stored(site)).Attempts));
    }
}
