using System.Collections.Concurrent;
using Carnet.Modularity.Work;
using Carnet.Runtime.Events;
using Carnet.Runtime.Pulse;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests;

public sealed class EventTests
{
    private readonly Listener _first = new();
    private readonly OtherListener _second = new();

    [Theory, BothDatabases]
    public async Task Is_handled_after_the_commit_and_not_before(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await site.As("ada", async scope =>
        {
            var db = scope.GetRequiredService<TenantDb>();
            await using var work = await db.BeginAsync(default);
            Raise(scope, "Hélène");
            await db.SaveChangesAsync();
            await RunEvents(site);
            Assert.Empty(_first.Heard);
            await work.Commit(default);
        });
        await RunEvents(site);
        var fact = Assert.Single(_first.Heard);
        Assert.Equal(("contact.created", "ada", site.Clock.GetUtcNow()), (fact.Name, fact.ActorId, fact.At));
        Assert.Equal("Hélène", fact.Data["name"]);
        Assert.Equal(3L, fact.Data["books"]);
        Assert.Equal(0.5, fact.Data["share"]);
    }

    [Theory, BothDatabases]
    public async Task Is_not_handled_when_the_change_was_rolled_back(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await site.As("ada", async scope =>
        {
            await using var work = await scope.GetRequiredService<TenantDb>().BeginAsync(default);
            Raise(scope);
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        await RunEvents(site);
        Assert.Empty(_first.Heard);
    }

    [Theory, BothDatabases]
    public async Task A_handler_that_failed_is_asked_again_and_one_that_succeeded_is_not(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RaiseAndSave(site);
        _first.Fails = true;
        await RunEvents(site);
        await RunEvents(site);
        Assert.Equal((1, 1), (_first.Heard.Count, _second.Heard.Count));

        _first.Fails = false;
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        await RunEvents(site);
        await RunEvents(site);
        Assert.Equal((2, 1), (_first.Heard.Count, _second.Heard.Count));
        Assert.Equal(_first.Heard.First().Id, _first.Heard.Last().Id);
    }

    [Theory, BothDatabases]
    public async Task An_event_whose_node_died_is_handled_by_another_one(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        await RaiseAndSave(site);
        var death = new TaskCompletionSource();
        _first.Waits = death.Task;
        var dying = RunEvents(site);
        await _first.Began.Task;

        _first.Waits = Task.CompletedTask;
        await RunEvents(other);
        Assert.Single(_first.Heard);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunEvents(other);
        Assert.Equal(2, _first.Heard.Count);
        death.SetResult();
        await dying;
        Assert.Equal(EventState.Handled, (await Stored(site)).State);
    }

    [Theory, BothDatabases]
    public async Task A_hopeless_event_stays_behind_as_failed(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RaiseAndSave(site);
        _first.Fails = true;
        for (var attempt = 0; attempt < EventDispatcher.MostAttempts + 3; attempt++)
        {
            await RunEvents(site);
            site.Clock.Advance(TimeSpan.FromHours(1));
        }
        var stored = await Stored(site);
        Assert.Equal((EventState.Failed, EventDispatcher.MostAttempts), (stored.State, _first.Heard.Count));
        Assert.StartsWith(typeof(Listener).FullName!, stored.LastError, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_hand_each_event_over_once(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        await site.As("ada", async scope =>
        {
            for (var i = 0; i < 100; i++)
                Raise(scope);
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        await TestSite.AtOnce(() => RunEvents(site), () => RunEvents(other), () => RunEvents(other), () => RunEvents(site));
        Assert.Equal(100, _first.Heard.Count);
        Assert.Equal(100, _first.Heard.Select(fact => fact.Id).Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task What_was_claimed_when_the_node_stopped_is_due_at_once(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RaiseAndSave(site);
        using var stop = new CancellationTokenSource();
        _first.Stops = stop;
        await site.AsSystem(scope => TenantWork.RunEvents(scope, stop.Token));
        _first.Stops = null;
        await RunEvents(site);
        Assert.Equal((2, 1), (_first.Heard.Count, (await Stored(site)).Attempts));
    }

    [Theory, BothDatabases]
    public async Task Wakes_the_tenant_only_once_it_is_committed(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var wakes = site.Services.GetRequiredService<TenantWakes>();
        await site.As("ada", async scope =>
        {
            await using var work = await scope.GetRequiredService<TenantDb>().BeginAsync(default);
            Raise(scope);
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
            Assert.Empty(await wakes.Wait(TimeSpan.Zero, default));
            await work.Commit(default);
            Assert.Equal([site.Tenant.Id], await wakes.Wait(TimeSpan.Zero, default));
        });
        await RaiseAndSave(site);
        Assert.Equal([site.Tenant.Id], await wakes.Wait(TimeSpan.Zero, default));
    }

    [Fact]
    public void Data_are_strings_and_numbers_only() =>
        Assert.Throws<ArgumentException>(() => EventData.Write(new Dictionary<string, object> { ["when"] = DateTimeOffset.UnixEpoch }));

    private Task<TestSite> Open(DatabaseProvider database) => TestSite.Open(database, [], services =>
        services.AddSingleton<IEventHandler>(_first).AddSingleton<IEventHandler>(_second));

    private static Task RunEvents(TestSite site) => site.AsSystem(scope => TenantWork.RunEvents(scope, default));

    private static void Raise(IServiceProvider scope, string name = "Zoé") => scope.GetRequiredService<IEvents>()
        .Raise("contact.created", new Dictionary<string, object> { ["name"] = name, ["books"] = 3, ["share"] = 0.5 });

    private static Task RaiseAndSave(TestSite site) => site.As("ada", scope =>
    {
        Raise(scope);
        return scope.GetRequiredService<TenantDb>().SaveChangesAsync();
    });

    private static Task<StoredEvent> Stored(TestSite site) =>
        site.AsSystem(scope => scope.GetRequiredService<TenantDb>().Set<StoredEvent>().SingleAsync());

    private class Listener : IEventHandler
    {
        public ConcurrentQueue<EventRecord> Heard { get; } = [];
        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public bool Fails { get; set; }
        public Task Waits { get; set; } = Task.CompletedTask;
        public CancellationTokenSource? Stops { get; set; }

        public bool Handles(string eventName) => eventName == "contact.created";

        public async Task Handle(EventRecord fact, CancellationToken cancel)
        {
            Heard.Enqueue(fact);
            var waits = Waits;
            Began.TrySetResult();
            await waits;
            Stops?.Cancel();
            cancel.ThrowIfCancellationRequested();
            if (Fails)
                throw new InvalidOperationException("as told");
        }
    }

    private sealed class OtherListener : Listener;
}
