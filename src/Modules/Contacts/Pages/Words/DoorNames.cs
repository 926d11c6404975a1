using Carnet.Contacts.Histories;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Pages.Words;

/// <summary>The ways a change comes in, and what was done, in the reader's language (B2).</summary>
public static class DoorNames
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["web"] = "on the web",
        ["import"] = "by import",
        ["carddav"] = "by CardDAV",
        ["activesync"] = "by ActiveSync",
        ["api"] = "by API",
        ["verification"] = "by verification",
        ["system"] = "by the system",
    };

    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        [Cards.Acts.Created] = "Created",
        [Cards.Acts.Edited] = "Changed",
        [Cards.Acts.Trashed] = "Deleted",
        [Cards.Acts.Restored] = "Restored",
        [Cards.Acts.Placed] = "Added to a book",
        [Cards.Acts.Removed] = "Removed from a book",
    };

    /// <summary>"on the web", "by CardDAV (phone of Anna)".</summary>
    public static string Of(Texts<ContactsModule> texts, ContactRevision entry)
    {
        var door = Keys.TryGetValue(entry.DoorKind, out var key) ? texts[key] : entry.DoorKind;
        return entry.DoorDetail is { Length: > 0 } detail ? $"{door} ({detail})" : door;
    }

    public static string Act(Texts<ContactsModule> texts, ContactRevision entry) => Acts.TryGetValue(entry.Act, out var key) ? texts[key] : entry.Act;
}
