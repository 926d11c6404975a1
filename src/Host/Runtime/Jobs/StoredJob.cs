using Carnet.Modularity.Work;
using Carnet.Runtime.Schema;

namespace Carnet.Runtime.Jobs;

internal sealed class StoredJob : IQueued
{
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    public required string Arguments { get; init; }

    /// <summary>Null: work of the system itself.</summary>
    public string? OwnerId { get; init; }

    public required string DoorKind { get; init; }
    public string? DoorDetail { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public JobState State { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public Guid? Claim { get; set; }
    public int Attempts { get; set; }
    public bool CancelRequested { get; set; }

    public long Done { get; set; }
    public long Total { get; set; }

    /// <summary>The job's own point to go on from.</summary>
    public string? Resume { get; set; }

    public string? Result { get; set; }

    /// <summary>Why it failed: a key of the texts of the assembly of <see cref="ErrorTexts"/>, with arguments as a JSON array.</summary>
    public string? Error { get; set; }

    public string? ErrorArguments { get; set; }
    public string? ErrorTexts { get; set; }
}

/// <summary>When a recurring job is due next.</summary>
internal sealed class StoredSchedule
{
    public required string JobId { get; init; }
    public required DateTimeOffset NextAt { get; set; }
}
