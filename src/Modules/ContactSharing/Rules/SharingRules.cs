using Carnet.ContactSharing.Logs;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;

namespace Carnet.ContactSharing.Rules;

/// <summary>What the site allows in this module. Everything that opens contacts wider is off until an administrator says so.</summary>
public sealed record SharingRules
{
    public const int LongestKeeping = 3650;

    /// <summary>Links with which somebody without an account downloads a book (C30). Off: those that were made lead nowhere.</summary>
    public bool LinksForAnyone { get; init; }

    /// <summary>Administrators may look into any book; each look is written down.</summary>
    public bool ContentForAdministrators { get; init; }

    /// <summary>Days for which books whose owner's account is gone wait for an heir.</summary>
    public int KeepOwnerless { get; init; } = 30;
}

/// <summary>Reads the rules, and keeps who changed them.</summary>
public sealed class RuleBook(TenantDb db, ISiteSettings settings, BookLog log)
{
    internal Task<SharingRules> Read(CancellationToken cancel) => settings.Get<SharingRules>(cancel);

    internal async Task Save(SharingRules rules, CancellationToken cancel)
    {
        if (rules.KeepOwnerless is < 1 or > SharingRules.LongestKeeping)
            throw Refusal.Of("keepOwnerless", "Choose a number of days from {0} to {1}.", 1, SharingRules.LongestKeeping);
        await using var work = await db.BeginAsync(cancel);
        await settings.Save(rules, cancel);
        log.Add(new LogEntry(LogAct.RulesChanged) { Detail = Words(rules) });
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    // Read by LogWords: which are on, and the days.
    private static string Words(SharingRules rules) =>
        $"{(rules.LinksForAnyone ? "links" : "")},{(rules.ContentForAdministrators ? "content" : "")},{rules.KeepOwnerless.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
