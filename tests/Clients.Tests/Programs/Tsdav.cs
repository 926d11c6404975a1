using System.Text.Json;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests.Programs;

/// <summary>A small program over tsdav, which signs in anew for each step, as a page does that is loaded again.</summary>
internal sealed class Tsdav(Account account) : IDisposable
{
    private readonly Home _home = new();

    public async Task<JsonElement> Step(string step, params string[] arguments)
    {
        string[] line = [Path.Combine(AppContext.BaseDirectory, "tsdav/client.mjs"), Path.GetFullPath(Installed.TsdavModule), account.Server.TrimEnd('/'), account.Login, account.Password, _home["state.json"], step, .. arguments];
        return JsonDocument.Parse(await _home.Do("node", "", line)).RootElement;
    }

    public void Dispose() => _home.Dispose();
}
