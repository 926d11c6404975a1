using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Carnet.EndToEnd.Site;

/// <summary>What a browser complains about while a person sees nothing: script errors, refused styles and scripts, missing files.</summary>
internal sealed class Faults
{
    private readonly ConcurrentQueue<string> _seen = new();

    public Faults(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsRefusedForm(message.Text))
                _seen.Enqueue($"console at {page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _seen.Enqueue($"script at {page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                _seen.Enqueue($"{response.Request.Method} {response.Url} answered {response.Status}");
        };
    }

    public bool None => _seen.IsEmpty;

    public override string ToString() => string.Join('\n', _seen);

    /// <summary>A form with a mistake comes back with 422: as it should.</summary>
    private static bool IsRefusedForm(string message) => message.Contains("status of 422", StringComparison.Ordinal);
}
