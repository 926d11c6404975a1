using Carnet.Modularity.Errors;
using Carnet.Modularity.Mail;
using Carnet.Runtime.Mail;

namespace Carnet.Runtime.Tests.Mails;

public sealed class OutboxTests
{
    [Theory, BothDatabases]
    public async Task A_mail_of_a_change_that_was_rolled_back_is_never_sent(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, []);
        await site.As("ada", async scope =>
        {
            var db = scope.GetRequiredService<TenantDb>();
            await using var work = await db.BeginAsync(default);
            scope.GetRequiredService<IMailSender>().Send(MailSite.To("bob@example.org"));
            await db.SaveChangesAsync();
        });
        Assert.Empty(await site.Outbox());
    }

    [Theory, BothDatabases]
    public async Task Two_messages_with_one_key_are_one(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, []);
        var invitation = MailSite.To("bob@example.org") with { Key = "invitation:7" };
        await site.Send(invitation, invitation);
        await site.Send(invitation);
        await site.OnlyMail();
    }

    [Theory, BothDatabases]
    public async Task Of_two_units_of_work_with_one_key_at_the_same_moment_both_hold_and_one_mail_goes(DatabaseProvider database)
    {
        var transport = new CountingTransport();
        await using var site = await TestSite.Open(database, [], services => services.AddSingleton<IMailTransport>(transport));
        var invitation = MailSite.To("bob@example.org") with { Key = "invitation:7" };
        await site.As("ada", scope => site.As("bob", async other =>
        {
            scope.GetRequiredService<IMailSender>().Send(invitation);
            other.GetRequiredService<IMailSender>().Send(invitation);
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
            await other.GetRequiredService<TenantDb>().SaveChangesAsync();
        }));
        await site.Deliver();
        Assert.Single(transport.Delivered);
        Assert.Equal([MailState.Sent, MailState.Duplicate], (await site.Outbox()).Select(m => m.State).Order());
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_send_each_mail_once(DatabaseProvider database)
    {
        var transport = new CountingTransport();
        await using var site = await TestSite.Open(database, [], services => services.AddSingleton<IMailTransport>(transport));
        await using var other = site.AnotherNode();
        await site.Send([.. Enumerable.Range(0, 50).Select(i => MailSite.To($"person{i}@example.org"))]);
        await TestSite.AtOnce(site.Deliver, other.Deliver, other.Deliver);
        Assert.Equal((50, 50), (transport.Delivered.Count, transport.Delivered.Distinct().Count()));
    }

    [Theory, BothDatabases]
    public async Task A_mail_whose_node_died_while_the_server_was_told_is_not_sent_again_by_itself(DatabaseProvider database)
    {
        var (transport, conversation) = (new CountingTransport(), new TaskCompletionSource());
        await using var site = await TestSite.Open(database, [], services => services.AddSingleton<IMailTransport>(transport));
        await using var successor = site.AnotherNode();
        await site.Send(MailSite.To("bob@example.org"));
        transport.Takes = conversation.Task;
        var dying = site.Deliver();
        await transport.Began.WaitAsync();

        await successor.Deliver();
        Assert.Equal(MailState.Sending, (await site.OnlyMail()).State);
        site.Clock.Advance(MailDeliverer.Lease);
        await successor.Deliver();
        Assert.Equal((MailState.Uncertain, 1), ((await site.OnlyMail()).State, transport.Delivered.Count));

        conversation.SetResult();
        await dying;
        Assert.Equal(MailState.Sent, (await site.OnlyMail()).State);
    }

    [Theory, BothDatabases]
    public async Task Whoever_looks_after_the_site_sees_what_went_wrong_and_may_send_it_again(DatabaseProvider database)
    {
        var transport = new CountingTransport { Failure = new MailUncertainException("The line went dead.") };
        await using var site = await TestSite.Open(database, [], services => services.AddSingleton<IMailTransport>(transport));
        await site.Send(MailSite.To("bob@example.org"));
        await site.Deliver();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Deliver();
        var trouble = Assert.Single(await site.AsSystem(scope => scope.GetRequiredService<MailOutbox>().Troubles(10, default)));
        Assert.Equal((MailState.Uncertain, "The line went dead.", "bob@example.org"), (trouble.State, trouble.Error, trouble.Receiver));

        transport.Failure = null;
        await site.AsSystem(scope => scope.GetRequiredService<MailOutbox>().SendAgain(trouble.Id, default));
        await site.Deliver();
        Assert.Equal((MailState.Sent, 2), ((await site.OnlyMail()).State, transport.Delivered.Count));
        Assert.Single(transport.Delivered.Distinct());
        await Assert.ThrowsAsync<NotFoundException>(() => site.AsSystem(scope => scope.GetRequiredService<MailOutbox>().SendAgain(trouble.Id, default)));
    }

    [Theory, BothDatabases]
    public async Task Is_tried_for_about_three_days_ever_more_rarely(DatabaseProvider database)
    {
        var transport = new CountingTransport { Failure = new InvalidOperationException("The server is down.") };
        await using var site = await TestSite.Open(database, [], services => services.AddSingleton<IMailTransport>(transport));
        await site.Send(MailSite.To("bob@example.org"));
        var waits = new List<TimeSpan>();
        while (waits.Count < 40)
        {
            await site.Deliver();
            if (await site.OnlyMail() is not { State: MailState.Waiting } mail)
                break;
            waits.Add(mail.DueAt - site.Clock.GetUtcNow());
            site.Clock.Advance(waits[^1]);
        }
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360], waits.Take(11).Select(wait => wait.TotalMinutes));
        Assert.InRange(waits.Sum(wait => wait.TotalDays), 2.5, 3);
        Assert.Equal((MailState.GivenUp, "The server is down."), ((await site.OnlyMail()).State, (await site.OnlyMail()).LastError));
    }

    private sealed class CountingTransport : IMailTransport
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Delivered { get; } = [];
        public SemaphoreSlim Began { get; } = new(0);
        public Task Takes { get; set; } = Task.CompletedTask;
        public Exception? Failure { get; set; }

        public async Task Deliver(MailMessage message, CancellationToken cancel)
        {
            Delivered.Enqueue(message.Key!);
            Began.Release();
            await Takes;
            if (Failure is not null)
                throw Failure;
        }
    }
}
