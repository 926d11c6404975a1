using Microsoft.Extensions.Logging;

namespace Carnet.Runtime.Schema;

/// <summary>Keeps a lease alive while its holder works; disposing stops it.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _beating;

    /// <param name="renew">False: the lease is somebody else's now. An exception counts as "not this time".</param>
    public Heartbeat(TimeSpan every, Func<CancellationToken, Task<bool>> renew, ILogger log) =>
        _beating = Task.Run(() => Beat(every, renew, log));

    /// <summary>Cancelled once a renewal was refused.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task Beat(TimeSpan every, Func<CancellationToken, Task<bool>> renew, ILogger log)
    {
        using var timer = new PeriodicTimer(every);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                if (!await Renewed(renew, log))
                    await _lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task<bool> Renewed(Func<CancellationToken, Task<bool>> renew, ILogger log)
    {
        try
        {
            return await renew(_stop.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "A lease could not be renewed this time");
            return true;
        }
    }
}
