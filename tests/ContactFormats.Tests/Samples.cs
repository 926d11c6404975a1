namespace Carnet.ContactFormats.Tests;

/// <summary>The files real programs wrote. They stand beside the repository, or where CARNET_SAMPLES says.</summary>
public static class Samples
{
    private static readonly string? Folder = Find();

    /// <summary>All cards, each with the number of records a correct importer finds.</summary>
    public static TheoryData<string, int> CardFiles => new()
    {
        { "apple_bulk.vcf", 5 }, { "apple_group_g1236.vcf", 1 }, { "ez_android.vcf", 6 }, { "ez_blackberry.vcf", 1 }, { "ez_evolution.vcf", 1 },
        { "ez_fullcontact.vcf", 1 }, { "ez_gmail.vcf", 1 }, { "ez_gmail_all_fields.vcf", 1 }, { "ez_iphone.vcf", 1 }, { "ez_lotusnotes.vcf", 1 },
        { "ez_macos.vcf", 1 }, { "ez_outlook2003.vcf", 1 }, { "ez_outlook2007.vcf", 1 }, { "ez_rfc2426.vcf", 2 }, { "ez_rfc6350.vcf", 1 },
        { "ez_thunderbird_mffab.vcf", 1 }, { "fk_ansi_bad_charset.vcf", 1 }, { "fk_ansi_cp1252.vcf", 1 }, { "fk_greek_cp1253.vcf", 1 },
        { "fk_hebrew_cp1255.vcf", 1 }, { "fk_large_1000.vcf", 1000 }, { "fk_outlook_de.vcf", 1 }, { "fk_ukrainian_cp1251.vcf", 1 },
        { "fk_v3_utf16bom.vcf", 2 }, { "fk_whatsapp.vcf", 1 }, { "i4j_lowercase.vcf", 1 }, { "i4j_whitespace_after_begin.vcf", 1 },
        { "sabre_issue153_photo_2space.vcf", 1 }, { "sabre_issue64_21_photo.vcf", 1 }, { "fk_empty_bom_only.vcf", 0 },
    };

    /// <summary>The file's bytes; skips the test where the samples are not at hand.</summary>
    public static byte[] Card(string name) => Read("vcf", name);

    public static byte[] Csv(string name) => Read("csv", name);

    private static byte[] Read(string kind, string name)
    {
        Assert.SkipWhen(Folder is null, "No sample files: set CARNET_SAMPLES or put them into ../shared/samples beside the repository.");
        return File.ReadAllBytes(Path.Combine(Folder!, kind, name));
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CARNET_SAMPLES") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Directory.Packages.props")))
            root = root.Parent;
        var beside = root is null ? null : Path.Combine(root.Parent!.FullName, "shared", "samples");
        return Directory.Exists(beside) ? beside : null;
    }
}
