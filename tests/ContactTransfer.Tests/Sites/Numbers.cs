using System.Globalization;
using Carnet.Testing.Web;

namespace Carnet.ContactTransfer.Tests.Sites;

/// <summary>What the pages count.</summary>
internal static class Numbers
{
    /// <summary>In the preview: contacts that can be read, records that cannot, contacts that stand in the book already.</summary>
    public static (int Good, int Bad, int Known) Found(this Answered page) =>
        (Of(page, "data-good"), Of(page, "data-bad"), Of(page, "data-known"));

    /// <summary>In the result.</summary>
    public static (int Imported, int Replaced, int Skipped, int Failed) Stored(this Answered page) =>
        (Of(page, "data-imported"), Of(page, "data-replaced"), Of(page, "data-skipped"), Of(page, "data-failed"));

    private static int Of(Answered page, string attribute) =>
        int.Parse(page.Document.QuerySelector($"[{attribute}]")?.GetAttribute(attribute)
            ?? throw new InvalidOperationException($"{page.Url} ({page.Status}) counts no {attribute}: {page.Text("main")}"), CultureInfo.InvariantCulture);
}
