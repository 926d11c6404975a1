using Carnet.Modularity;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.SignIn;

/// <param name="Person">Null: nobody; <paramref name="Wait"/> says whether because of too many tries.</param>
internal sealed record SignInAnswer(Person? Person, KnownDevice? Known = null, TimeSpan? Wait = null)
{
    public static readonly SignInAnswer Nobody = new((Person?)null);
}

/// <summary>Who sends a request: Basic credentials, remembered for a minute, the account looked at every second.</summary>
internal sealed class DeviceSignIn(Tenant tenant, SignInMemory memory, Tries tries, Credentials credentials, AccountLook account)
{
    public async Task<SignInAnswer> Find(HttpContext http)
    {
        if (BasicHeader.Parse(http.Request.Headers.Authorization) is not { } sent)
            return SignInAnswer.Nobody;
        var key = memory.KeyOf(tenant.Id, sent.Login, sent.Password);
        var known = memory.Find(key);
        if (known is null)
        {
            if (tries.Take(tenant.Id, sent.Login, http.Connection.RemoteIpAddress) is { } wait)
                return new SignInAnswer(null, Wait: wait);
            known = memory.Keep(key, tenant.Id, await Verify(sent, http));
        }
        else if (known.Device is { } device && !await account.StillHolds(known, http.RequestAborted))
        {
            memory.Forget(tenant.Id, device.Person.Id);
            return SignInAnswer.Nobody;
        }
        return known.Device is { } found ? new SignInAnswer(found.Person, found) : SignInAnswer.Nobody;
    }

    private async Task<KnownDevice?> Verify(BasicHeader sent, HttpContext http)
    {
        var found = await credentials.Find(sent.Login, sent.Password, http.RequestAborted);
        if (found is null)
            return null;
        tries.GiveBack(tenant.Id, sent.Login, http.Connection.RemoteIpAddress);
        return await account.May(found.Person, http.RequestAborted) ? found : null;
    }
}

/// <summary>Whether an account is still one that may synchronise: another node may have disabled it.</summary>
internal sealed class AccountLook(IPeople people, IPermissions permissions, Credentials credentials, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public async Task<bool> StillHolds(Remembered known, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now - known.LookedAt < Every)
            return true;
        if (await people.Find(known.Device!.Person.Id, cancel) is not { IsActive: true } person
            || !await May(person, cancel) || !await credentials.StillHolds(known.Device, person, cancel))
            return false;
        known.LookedAt = now;
        return true;
    }

    public Task<bool> May(Person person, CancellationToken cancel) =>
        permissions.Has(new CurrentUser(person), ContactSyncModule.Sync.Id, cancel);
}

/// <summary>A change of an account ends what was remembered of it.</summary>
internal sealed class SignInNews(Tenant tenant, SignInMemory memory) : IPeopleListener
{
    public Task Changed(Person person, CancellationToken cancel) => Deleted(person.Id, cancel);

    public Task Deleted(string personId, CancellationToken cancel)
    {
        memory.Forget(tenant.Id, personId);
        return Task.CompletedTask;
    }
}
