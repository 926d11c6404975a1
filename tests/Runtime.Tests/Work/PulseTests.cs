using Carnet.Modularity.Mail;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Pulse;
using Carnet.Runtime.Tests.Mails;
using Microsoft.Extensions.Hosting;

namespace Carnet.Runtime.Tests.Work;

public sealed class PulseTests
{
    [Theory, BothDatabases]
    public async Task What_was_committed_is_worked_off_without_anybody_asking(DatabaseProvider database)
    {
        var (heard, delivered) = (new Heard(), new Delivered());
        await using var site = await TestSite.Open(database, [], services => services
            .AddTenantPulse().AddSingleton<IEventHandler>(heard).AddSingleton<IMailTransport>(delivered));
        var pulse = site.Services.GetServices<IHostedService>().OfType<TenantPulse>().Single();
        await pulse.StartAsync(default);
        await site.As("ada", async scope =>
        {
            scope.GetRequiredService<IEvents>().Raise("contact.created", new Dictionary<string, object>());
            scope.GetRequiredService<IMailSender>().Send(MailSite.To("bob@example.org"));
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        await Task.WhenAll(heard.Fact.Task, delivered.Mail.Task);
        await pulse.StopAsync(default);
    }

    [Fact]
    public async Task A_lane_asked_while_it_runs_runs_once_more()
    {
        var (lane, runs, end) = (new Lane(), 0, new TaskCompletionSource());
        var began = new SemaphoreSlim(0);
        async Task Work()
        {
            runs++;
            began.Release();
            await end.Task;
        }
        lane.Start(Work);
        await began.WaitAsync();
        lane.Start(Work);
        lane.Start(Work);
        end.SetResult();
        await lane.Ended;
        Assert.Equal(2, runs);
    }

    [Theory, BothDatabases]
    public async Task Housekeeping_forgets_what_is_done_and_keeps_what_failed(DatabaseProvider database)
    {
        var failing = new Delivered();
        await using var site = await TestSite.Open(database, [], services => services.AddSingleton<IMailTransport>(failing));
        await site.Send(MailSite.To("bob@example.org"));
        await site.Deliver();
        failing.Failure = new MailRefusedException("no");
        await site.Send(MailSite.To("eve@example.org"));
        await site.Deliver();
        site.Clock.Advance(TimeSpan.FromDays(31));
        await site.RunDue();
        Assert.Equal(MailState.Refused, (await site.OnlyMail()).State);
    }

    private sealed class Heard : IEventHandler
    {
        public TaskCompletionSource Fact { get; } = new();

        public bool Handles(string eventName) => true;

        public Task Handle(EventRecord fact, CancellationToken cancel)
        {
            Fact.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class Delivered : IMailTransport
    {
        public TaskCompletionSource Mail { get; } = new();
        public Exception? Failure { get; set; }

        public Task Deliver(MailMessage message, CancellationToken cancel)
        {
            Mail.TrySetResult();
            return Failure is null ? Task.CompletedTask : Task.FromException(Failure);
        }
    }
}
