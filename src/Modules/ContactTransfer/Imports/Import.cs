using Carnet.ContactFormats;

namespace Carnet.ContactTransfer.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>The file is on its way; nothing can be done with it yet.</summary>
    Uploading = 0,

    /// <summary>A large file is being counted in the background.</summary>
    Scanning = 1,

    /// <summary>The person looks at the preview.</summary>
    Ready = 2,

    /// <summary>A job stores the contacts.</summary>
    Running = 3,

    Done = 4,

    /// <summary>Stopped by its owner half way; what was stored until then is there.</summary>
    Cancelled = 5,

    /// <summary>Being taken back.</summary>
    Reverting = 6,

    /// <summary>Taken back: the contacts it made are in the trash.</summary>
    Reverted = 7,
}

/// <summary>What to do with contacts that already stand in the book.</summary>
public enum KnownContacts
{
    /// <summary>What stands in the book stays as it is.</summary>
    Keep = 0,

    /// <summary>The file's version replaces the book's.</summary>
    Replace = 1,

    /// <summary>The file's version is stored as a further contact.</summary>
    Add = 2,
}

/// <summary>One file that a person brings into one book, from the upload to the result. Its id is the operation Undo names.</summary>
public sealed class Import
{
    private Import() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid BookId { get; private init; }
    public string OwnerId { get; private init; } = "";

    /// <summary>As the person's machine called it; only shown.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>Where the upload lies among the tenant's files.</summary>
    public string FileKey { get; private init; } = "";

    /// <summary>In bytes.</summary>
    public long FileSize { get; private set; }

    public ContactFormat Format { get; private set; }

    /// <summary>The person's language when he sent the file; decides between encodings and date orders the bytes leave open.</summary>
    public string Culture { get; private init; } = "";

    public ImportState State { get; private set; }
    public ImportChoices Choices { get; private set; } = new();

    /// <summary>What a look through the whole file found; null until then.</summary>
    public Findings? Findings { get; private set; }

    /// <summary>The job that counts, stores or takes back right now.</summary>
    public Guid? JobId { get; private set; }

    /// <summary>How many records of the file are dealt with; a broken run goes on behind them.</summary>
    public int Position { get; private set; }

    public int Imported { get; private set; }
    public int Replaced { get; private set; }
    public int Skipped { get; private set; }
    public int Failed { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? FinishedAt { get; private set; }

    public static Import Begin(Guid bookId, string ownerId, string fileName, string culture, DateTimeOffset now) => new()
    {
        BookId = bookId,
        OwnerId = ownerId,
        FileName = fileName,
        FileKey = $"imports/{Guid.NewGuid():N}",
        Culture = culture,
        CreatedAt = now,
    };

    /// <summary>Something may be stored that can be taken back.</summary>
    public bool IsCarriedOut => State is ImportState.Done or ImportState.Cancelled;

    public bool IsFinished => State is ImportState.Done or ImportState.Cancelled or ImportState.Reverting or ImportState.Reverted;

    public void Received(ContactFormat format, long size) => (Format, FileSize) = (format, size);

    /// <summary>New choices make what was found before worthless.</summary>
    public void Choose(ImportChoices choices) => (Choices, Findings) = (choices, null);

    public void Scan(Guid jobId) => (State, JobId) = (ImportState.Scanning, jobId);

    public void Found(Findings findings) => (State, JobId, Findings) = (ImportState.Ready, null, findings);

    public void Settle(KnownContacts known) => Choices = Choices with { Known = known };

    public void Start(Guid jobId) => (State, JobId) = (ImportState.Running, jobId);

    public void Finish(ImportState state, DateTimeOffset now) => (State, JobId, FinishedAt) = (state, null, now);

    public void Revert(Guid jobId) => (State, JobId) = (ImportState.Reverting, jobId);
}
