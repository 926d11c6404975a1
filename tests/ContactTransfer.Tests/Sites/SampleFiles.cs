namespace Carnet.ContactTransfer.Tests.Sites;

/// <summary>The files real programs wrote. They stand beside the repository, or where CARNET_SAMPLES says.</summary>
public static class SampleFiles
{
    private static readonly string? Folder = Find();

    /// <summary>Each with the number of contacts a correct importer finds.</summary>
    public static TheoryData<string, int> All => new()
    {
        { "vcf/apple_bulk.vcf", 5 }, { "vcf/apple_group_g1236.vcf", 1 }, { "vcf/ez_android.vcf", 6 }, { "vcf/ez_blackberry.vcf", 1 },
        { "vcf/ez_evolution.vcf", 1 }, { "vcf/ez_fullcontact.vcf", 1 }, { "vcf/ez_gmail.vcf", 1 }, { "vcf/ez_gmail_all_fields.vcf", 1 },
        { "vcf/ez_iphone.vcf", 1 }, { "vcf/ez_lotusnotes.vcf", 1 }, { "vcf/ez_macos.vcf", 1 }, { "vcf/ez_outlook2003.vcf", 1 },
        { "vcf/ez_outlook2007.vcf", 1 }, { "vcf/ez_rfc2426.vcf", 2 }, { "vcf/ez_rfc6350.vcf", 1 }, { "vcf/ez_thunderbird_mffab.vcf", 1 },
        { "vcf/fk_ansi_bad_charset.vcf", 1 }, { "vcf/fk_ansi_cp1252.vcf", 1 }, { "vcf/fk_greek_cp1253.vcf", 1 }, { "vcf/fk_hebrew_cp1255.vcf", 1 },
        { "vcf/fk_large_1000.vcf", 1000 }, { "vcf/fk_outlook_de.vcf", 1 }, { "vcf/fk_ukrainian_cp1251.vcf", 1 }, { "vcf/fk_v3_utf16bom.vcf", 2 },
        { "vcf/fk_whatsapp.vcf", 1 }, { "vcf/i4j_lowercase.vcf", 1 }, { "vcf/i4j_whitespace_after_begin.vcf", 1 },
        { "vcf/sabre_issue153_photo_2space.vcf", 1 }, { "vcf/sabre_issue64_21_photo.vcf", 1 },
        { "csv/derived_google_2024plus.csv", 3 }, { "csv/derived_outlook_classic_en_cp1252.csv", 3 }, { "csv/derived_outlook_classic_fr_cp1252.csv", 3 },
        { "csv/derived_outlook_classic_fr_semicolon.csv", 3 }, { "csv/derived_outlook_web.csv", 1 },
    };

    /// <summary>The file's bytes; skips the test where the samples are not at hand.</summary>
    public static byte[] Read(string name)
    {
        Assert.SkipWhen(Folder is null, "No sample files: set CARNET_SAMPLES or put them into ../shared/samples beside the repository.");
        return File.ReadAllBytes(Path.Combine(Folder!, name));
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
