using System.Data.Common;
using Carnet.Modularity.Data;
using Carnet.Modularity.Mail;
using Carnet.Runtime.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Carnet.Runtime.Mail;

/// <summary>
/// Takes due messages from the outbox one by one. The attempt is on record before the server hears of it, so a message is
/// sent at most once whatever dies in between; docs/decisions/mail.md has the whole table.
/// </summary>
internal sealed class MailDeliverer(TenantDb db, IMailTransport transport, TimeProvider clock, ILogger<MailDeliverer> log)
{
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1), MostWait = TimeSpan.FromHours(6);

    /// <summary>With these waits: about three days.</summary>
    public const int MostAttempts = 20;

    /// <summary>Longer than any conversation (<see cref="Patience"/>): who is silent for so long is dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Delivers what is due until nothing is. A conversation that has begun is brought to its end.</summary>
    public async Task RunDue(CancellationToken cancel)
    {
        await MarkAbandoned(cancel);
        while (!cancel.IsCancellationRequested && await Claim(cancel) is { } mail)
            await Deliver(mail);
    }

    // A claim that ran out: its holder died between the record of the attempt and the record of its end.
    private async Task MarkAbandoned(CancellationToken cancel)
    {
        // Asked first: an update takes SQLite's one writer, also when it finds nothing.
        if (!await Due(MailState.Sending).AnyAsync(cancel))
            return;
        var abandoned = await Due(MailState.Sending).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Uncertain).SetProperty(m => m.LastError, "Carnet stopped while the server was being told."), cancel);
        if (abandoned > 0)
            log.LogWarning("{Count} mails may or may not have been sent: their delivery was interrupted", abandoned);
    }

    private async Task<StoredMail?> Claim(CancellationToken cancel)
    {
        foreach (var id in await Due(MailState.Waiting).OrderBy(m => m.DueAt).Select(m => m.Id).Take(5).ToListAsync(cancel))
            if (await Claim(id, cancel) is { } mail)
                return mail;
        return null;
    }

    private async Task<StoredMail?> Claim(Guid id, CancellationToken cancel)
    {
        var (claim, until) = (Guid.CreateVersion7(), clock.GetUtcNow() + Lease);
        try
        {
            var claimed = await Due(MailState.Waiting).Where(m => m.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.Claim, claim).SetProperty(m => m.DueAt, until)
                .SetProperty(m => m.ClaimedKey, m => m.Key).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancel);
            return claimed == 1 ? await db.Set<StoredMail>().AsNoTracking().FirstAsync(m => m.Id == id, cancel) : null;
        }
        catch (DbException clash) when (clash.IsDuplicate())
        {
            await Due(MailState.Waiting).Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Duplicate), cancel);
            return null;
        }
    }

    // The end is recorded outside the conversation's try: a fault of our own database must not look like a failed delivery.
    private async Task Deliver(StoredMail mail)
    {
        var (state, failure) = await Attempt(mail);
        if (failure is not null)
            log.LogWarning("Mail {MailId} is {MailState} after attempt {Attempt}: {Failure}", mail.Id, state, mail.Attempts, failure.GetType().Name);
        var (dueAt, error) = (clock.GetUtcNow() + Backoff.After(mail.Attempts, FirstWait, MostWait), failure?.Message);
        await db.Set<StoredMail>().Where(m => m.Id == mail.Id && m.Claim == mail.Claim).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, state).SetProperty(m => m.DueAt, dueAt).SetProperty(m => m.LastError, error));
    }

    private async Task<(MailState State, Exception? Failure)> Attempt(StoredMail mail)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await transport.Deliver(MessageOf(mail), patience.Token);
            return (MailState.Sent, null);
        }
        catch (MailRefusedException refusal)
        {
            return (MailState.Refused, refusal);
        }
        catch (MailUncertainException broken)
        {
            return (MailState.Uncertain, broken);
        }
        catch (Exception failure)
        {
            return (mail.Attempts < MostAttempts ? MailState.Waiting : MailState.GivenUp, failure);
        }
    }

    private IQueryable<StoredMail> Due(MailState state)
    {
        var now = clock.GetUtcNow();
        return db.Set<StoredMail>().Where(m => m.State == state && m.DueAt <= now);
    }

    // The key that travels is the row's own id: the same at every attempt, unique, and it tells nothing.
    private static MailMessage MessageOf(StoredMail mail) => new(mail.Receiver, mail.Subject, mail.Text)
    {
        ToName = mail.ReceiverName,
        ReplyTo = mail.ReplyTo,
        Html = mail.Html,
        Key = mail.Id.ToString("N"),
    };
}
