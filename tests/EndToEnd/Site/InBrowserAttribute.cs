using System.Runtime.CompilerServices;

namespace Carnet.EndToEnd.Site;

/// <summary>A test that needs Chromium; without it the test is skipped and says so.</summary>
public sealed class InBrowserAttribute : FactAttribute
{
    public InBrowserAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = "Chromium is not installed (apt-get install chromium, or name it in CARNET_TEST_CHROMIUM).";
        SkipType = typeof(Chromium);
        SkipWhen = nameof(Chromium.IsMissing);
    }
}
