using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class LockTests(OrchardSite site)
{
    [OrchardFact]
    public async Task Recurring_work_takes_a_lock_of_Orchard_Cores_lock_service()
    {
        using var admin = await site.SignedIn();
        await admin.OwnBook();
        await site.Says("Lock taken: Carnet.recurring:");
    }
}
