using Carnet.Runtime.Pulse;
using OrchardCore.BackgroundJobs;
using OrchardCore.Environment.Shell.Scope;

namespace Carnet.OrchardCore.Work;

/// <summary>What a request queued is done right after it, not at the next minute.</summary>
internal sealed class WorkAfterRequest(TenantWakes wakes)
{
    public async Task Begin()
    {
        if (await IsWoken())
            await HttpBackgroundJob.ExecuteAfterEndOfRequestAsync("Carnet", Work);
    }

    private async Task Work(ShellScope scope)
    {
        do
            await BackgroundWork.Run(CancellationToken.None);
        while (await IsWoken());
    }

    private async Task<bool> IsWoken() => (await wakes.Wait(TimeSpan.Zero, CancellationToken.None)).Count > 0;
}
