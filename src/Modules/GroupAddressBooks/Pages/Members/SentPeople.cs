using Carnet.GroupAddressBooks.Pages.AccessRights;

namespace Carnet.GroupAddressBooks.Pages.Members;

/// <summary>People ticked in a form.</summary>
public sealed record SentPeople
{
    /// <summary>Ids.</summary>
    public IReadOnlyList<string> People { get; init => field = value ?? []; } = [];

    /// <summary>"true": all members instead.</summary>
    public string? All { get; init; }

    public Preset? Preset { get; init; }

    public IReadOnlyCollection<string> To => All == "true" ? [GroupLinks.AllMembers] : People;
}
