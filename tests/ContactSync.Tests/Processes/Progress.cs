namespace Carnet.ContactSync.Tests.Processes;

/// <summary>Counts up to a number from several threads.</summary>
internal sealed class Progress(int enough)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public Task Reached => _reached.Task;

    public void Step()
    {
        if (Interlocked.Increment(ref _count) == enough)
            _reached.SetResult();
    }

    /// <summary>Nothing more will come.</summary>
    public void Fail(Exception fault) => _reached.TrySetException(fault);
}
