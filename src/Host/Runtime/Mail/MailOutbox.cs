using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Mail;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Mail;

/// <summary>A message that did not get through by itself.</summary>
/// <param name="Error">The server's words.</param>
public sealed record MailTrouble(Guid Id, string Receiver, string Subject, MailState State, int Attempts, string? Error, DateTimeOffset CreatedAt);

/// <summary>The tenant's mail, stored with the change it belongs to and delivered later.</summary>
public sealed class MailOutbox(TenantDb db, TimeProvider clock) : IMailSender
{
    private static readonly MailState[] Troubled = [MailState.Refused, MailState.Uncertain, MailState.GivenUp];

    public void Send(MailMessage message)
    {
        if (message.Key is not null && IsKnown(message.Key))
            return;
        var now = clock.GetUtcNow();
        db.Add(new StoredMail
        {
            Id = Guid.CreateVersion7(now),
            Key = message.Key,
            Receiver = message.To,
            ReceiverName = message.ToName,
            ReplyTo = message.ReplyTo,
            Subject = message.Subject,
            Text = message.Text,
            Html = message.Html,
            CreatedAt = now,
            DueAt = now,
        });
    }

    /// <summary>What an administrator should see, newest first: refused, given up, or uncertain whether it arrived.</summary>
    public async Task<IReadOnlyList<MailTrouble>> Troubles(int limit, CancellationToken cancel) =>
        await db.Set<StoredMail>().Where(m => Troubled.Contains(m.State)).OrderByDescending(m => m.Id).Take(limit)
            .Select(m => new MailTrouble(m.Id, m.Receiver, m.Subject, m.State, m.Attempts, m.LastError, m.CreatedAt)).ToListAsync(cancel);

    /// <summary>Sends one of the <see cref="Troubles"/> again, because somebody says so.</summary>
    /// <exception cref="NotFoundException">It is not among them.</exception>
    public async Task SendAgain(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = await db.Set<StoredMail>().Where(m => m.Id == id && Troubled.Contains(m.State)).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.DueAt, now)
            .SetProperty(m => m.Attempts, 0).SetProperty(m => m.Claim, (Guid?)null), cancel);
        if (found == 0)
            throw new NotFoundException();
    }

    // Two units of work at the same moment may both pass; the claim's unique index decides between them.
    private bool IsKnown(string key) =>
        db.Set<StoredMail>().Local.Any(m => m.Key == key) || db.Set<StoredMail>().Any(m => m.Key == key);
}
