using System.Collections.Concurrent;
using Carnet.Modularity.Work;
using Carnet.Runtime.Events;
using Carnet.Runtime.Pulse;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests.Events;

/// <summary>A site with two handlers of one event.</summary>
public abstract class EventSite
{
    protected Listener First { get; } = new();
    protected OtherListener Second { get; } = new();

    protected Task<TestSite> Open(DatabaseProvider database) => TestSite.Open(database, [], services =>
        services.AddSingleton<IEventHandler>(First).AddSingleton<IEventHandler>(Second));

    protected static Task RunEvents(TestSite site) => site.AsSystem(scope => TenantWork.RunEvents(scope, default));

    protected static void Raise(IServiceProvider scope, string name = "Zoé") => scope.GetRequiredService<IEvents>()
        .Raise("contact.created", new Dictionary<string, object> { ["name"] = name, ["books"] = 3, ["share"] = 0.5 });

    protected static Task RaiseAndSave(TestSite site) => site.As("ada", scope =>
    {
        Raise(scope);
        return scope.GetRequiredService<TenantDb>().SaveChangesAsync();
    });

    private protected static Task<StoredEvent> Stored(TestSite site) =>
        site.AsSystem(scope => scope.GetRequiredService<TenantDb>().Set<StoredEvent>().SingleAsync());

    protected class Listener : IEventHandler
    {
        public ConcurrentQueue<EventRecord> Heard { get; } = [];
        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public bool Fails { get; set; }

        /// <summary>The name on the event at which this node dies: it says no more.</summary>
        public string? Kills { get; set; }
        public SemaphoreSlim Killed { get; } = new(0);
        public TaskCompletionSource Death { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public Task Waits { get; set; } = Task.CompletedTask;
        public CancellationTokenSource? Stops { get; set; }

        public bool Handles(string eventName) => eventName == "contact.created";

        public async Task Handle(EventRecord fact, CancellationToken cancel)
        {
            Heard.Enqueue(fact);
            var waits = Waits;
            Began.TrySetResult();
            await waits;
            if (fact.Data["name"] as string == Kills)
            {
                Killed.Release();
                await Death.Task;
            }
            Stops?.Cancel();
            cancel.ThrowIfCancellationRequested();
            if (Fails)
                throw new InvalidOperationException("as told");
        }
    }

    protected sealed class OtherListener : Listener;
}
