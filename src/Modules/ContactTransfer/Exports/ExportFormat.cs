namespace Carnet.ContactTransfer.Exports;

/// <summary>What contacts can be written as. The names stand in addresses of pages.</summary>
public enum ExportFormat
{
    VCard3,
    VCard4,

    /// <summary>A ZIP archive with one vCard 3.0 per contact: Outlook reads only the first contact of a file (R143).</summary>
    Separate,

    Google,
    Outlook,
    Csv,
}

/// <summary>How the file is called and served.</summary>
internal static class ExportFiles
{
    public static string Extension(this ExportFormat format) => format switch
    {
        ExportFormat.VCard3 or ExportFormat.VCard4 => ".vcf",
        ExportFormat.Separate => ".zip",
        _ => ".csv",
    };

    public static string MediaType(this ExportFormat format) => format switch
    {
        ExportFormat.VCard3 or ExportFormat.VCard4 => "text/vcard; charset=utf-8",
        ExportFormat.Separate => "application/zip",
        _ => "text/csv; charset=utf-8",
    };
}
