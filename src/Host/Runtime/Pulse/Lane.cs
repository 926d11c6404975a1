namespace Carnet.Runtime.Pulse;

/// <summary>Runs one piece of work at a time; asked while it runs, it runs once more afterwards, so that no call is missed.</summary>
internal sealed class Lane
{
    private readonly Lock _lock = new();
    private bool _running, _again;

    /// <summary>Completes when nothing runs; never fails.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <param name="work">Does not throw.</param>
    public void Start(Func<Task> work)
    {
        lock (_lock)
        {
            _again = true;
            if (_running)
                return;
            _running = true;
            Ended = Task.Run(() => Run(work));
        }
    }

    private async Task Run(Func<Task> work)
    {
        while (Next())
            await work();
    }

    private bool Next()
    {
        lock (_lock)
        {
            _running = _again;
            _again = false;
            return _running;
        }
    }
}
