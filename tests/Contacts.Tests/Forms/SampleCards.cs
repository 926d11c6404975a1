using Carnet.ContactFormats.VCards;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>Cards that real programs wrote. They stand beside the repository, or where CARNET_SAMPLES says.</summary>
internal static class SampleCards
{
    public static TheoryData<string> Files => Folder is null ? [""] : new(Directory.GetFiles(Folder, "*.vcf").Select(path => Path.GetFileName(path)).Order());

    private static string? Folder { get; } = Find();

    /// <summary>The cards of a file; skips the test where there are no samples.</summary>
    public static IEnumerable<VCard> Read(string file)
    {
        Assert.SkipWhen(Folder is null, "No sample files: set CARNET_SAMPLES or put them into ../shared/samples beside the repository.");
        using var stream = File.OpenRead(Path.Combine(Folder!, file));
        return new VCardReader().ReadAsync(stream).ToBlockingEnumerable().Select(read => read.Card).OfType<VCard>().ToList();
    }

    private static string? Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Directory.Packages.props")))
            root = root.Parent;
        var named = Environment.GetEnvironmentVariable("CARNET_SAMPLES");
        var samples = named is { Length: > 0 } ? named : root is null ? null : Path.Combine(root.Parent!.FullName, "shared", "samples");
        return samples is not null && Directory.Exists(Path.Combine(samples, "vcf")) ? Path.Combine(samples, "vcf") : null;
    }
}
