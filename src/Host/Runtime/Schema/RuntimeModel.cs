using Carnet.Modularity.Data;
using Carnet.Runtime.Events;
using Carnet.Runtime.Features;
using Carnet.Runtime.Jobs;
using Carnet.Runtime.Keys;
using Carnet.Runtime.Locks;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Settings;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Schema;

/// <summary>The runtime's own tables in each tenant's database.</summary>
public static class RuntimeModel
{
    public static ModelPart Part { get; } = new("Runtime", Build, [typeof(RuntimeTables)]);

    private static void Build(ModelBuilder model)
    {
        BuildQueues(model);
        model.Entity<StoredValue>().ToTable("settings").HasKey(s => s.Name);
        model.Entity<StoredPreference>().ToTable("preferences").HasKey(p => new { p.PersonId, p.Name });
        model.Entity<StoredFeature>().ToTable("features").HasKey(f => f.FeatureId);
        model.Entity<StoredLock>().ToTable("locks").HasKey(l => l.Name);
        model.Entity<StoredSchedule>().ToTable("schedules").HasKey(s => s.JobId);
        model.Entity<StoredKey>().ToTable("data_protection_keys").HasKey(k => k.Name);
    }

    private static void BuildQueues(ModelBuilder model)
    {
        model.Entity<StoredEvent>().ToTable("events").HasIndex(e => new { e.State, e.DueAt });
        model.Entity<StoredEvent>().Property(e => e.Id).ValueGeneratedNever();
        model.Entity<EventReceipt>().ToTable("event_receipts").HasKey(r => new { r.EventId, r.Handler });
        model.Entity<EventReceipt>().HasOne<StoredEvent>().WithMany().HasForeignKey(r => r.EventId);

        model.Entity<StoredJob>().ToTable("jobs").HasIndex(j => new { j.State, j.DueAt });
        model.Entity<StoredJob>().Property(j => j.Id).ValueGeneratedNever();

        model.Entity<StoredMail>(mail =>
        {
            mail.ToTable("mail_outbox").HasIndex(m => new { m.State, m.DueAt });
            mail.HasIndex(m => m.Key);
            mail.HasIndex(m => m.ClaimedKey).IsUnique();
            mail.Property(m => m.Id).ValueGeneratedNever();
        });
    }
}
