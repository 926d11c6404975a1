using System.Text;

namespace Carnet.GroupAddressBooks.Groups;

/// <summary>How people come into a group. Administrators of the site may always add somebody.</summary>
public enum Joining
{
    /// <summary>Everybody sees that the group exists and may ask; an administrator of the group says yes.</summary>
    OnRequest = 0,

    /// <summary>An administrator of the group invites, the invited person says yes.</summary>
    ByInvitation = 1,

    /// <summary>An administrator of the group adds people.</summary>
    ByAdministrator = 2,

    /// <summary>Nobody comes and goes by himself: members are whom the group's source names, today the holders of a role.</summary>
    BySource = 3,
}

/// <summary>People who share an address book. Who belongs to it is kept with the rights engine of the address book.</summary>
public sealed class Group
{
    public const int LongestName = 80, LongestDescription = 500;

    private Group() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>As it was written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name without regard to case and spacing; unique among the groups that are there.</summary>
    public string NameKey { get; private set; } = "";

    public string Description { get; private set; } = "";
    public Joining Joining { get; private set; }
    public string? CreatedBy { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Where members come from when people do not choose them: the kind of an <see cref="Members.IMemberSource"/>; null for the rest.</summary>
    public string? Source { get; private set; }

    /// <summary>What that source is asked: a role's name, a directory filter.</summary>
    public string? SourceQuery { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }
    public string? DeletedBy { get; private set; }

    /// <summary>The gesture that put the book's contacts into the trash.</summary>
    public Guid? DeletedIn { get; private set; }

    /// <summary>Grows with every change of the group or its members; whoever changes them takes it first.</summary>
    public long Revision { get; private set; }

    /// <exception cref="Modularity.Errors.InvalidException">The name is empty or too long.</exception>
    public static Group Found(string name, string? by, DateTimeOffset at)
    {
        var group = new Group { CreatedBy = by, CreatedAt = at };
        group.Rename(name);
        return group;
    }

    /// <inheritdoc cref="Found"/>
    public void Rename(string name)
    {
        var written = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (written.Length == 0)
            throw Refusal.Of("Name", "Give the group a name.");
        if (written.Length > LongestName)
            throw Refusal.Of("Name", "A name has at most {0} characters.", LongestName);
        (Name, NameKey) = (written, KeyOf(written));
    }

    /// <param name="joining">Not <see cref="Joining.BySource"/>: that is <see cref="Follow"/>.</param>
    public void Describe(string description, Joining joining)
    {
        if (description.Length > LongestDescription)
            throw Refusal.Of("Description", "A description has at most {0} characters.", LongestDescription);
        Description = description.Trim();
        (Joining, Source, SourceQuery) = (Enum.IsDefined(joining) && joining != Joining.BySource ? joining : Joining.OnRequest, null, null);
    }

    /// <summary>From now on members are whom the source names.</summary>
    public void Follow(string source, string query) => (Joining, Source, SourceQuery) = (Joining.BySource, source, query);

    /// <exception cref="Modularity.Errors.InvalidException">Members are whom a source names, not whom people choose.</exception>
    public void RequireChosenMembers()
    {
        if (Source is not null)
            throw Refusal.Of(null, "The members of this group are the people who hold a role. To change them, change who holds it.");
    }

    public void Delete(string by, Guid operation, DateTimeOffset at) => (DeletedAt, DeletedBy, DeletedIn) = (at, by, operation);

    public void Return() => (DeletedAt, DeletedBy, DeletedIn) = (null, null, null);

    /// <summary>Equal for names that differ in case, spacing or composed letters only.</summary>
    public static string KeyOf(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
