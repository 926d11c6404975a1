using Carnet.ContactFormats.Csv;
using Carnet.Modularity.Texts;

namespace Carnet.ContactTransfer.Previews;

/// <summary>Where a table comes from, in the reader's language.</summary>
internal static class DialectNames
{
    public static string Of(Texts<ContactTransferModule> texts, CsvDialect dialect) => dialect switch
    {
        CsvDialect.Google => texts["Table from {0}", "Google"],
        CsvDialect.OutlookClassic => texts["Table from {0}", "Outlook"],
        CsvDialect.OutlookWeb => texts["Table from {0}", "Outlook.com"],
        CsvDialect.Thunderbird => texts["Table from {0}", "Thunderbird"],
        CsvDialect.Apple => texts["Table from {0}", "Apple"],
        _ => texts["Table"],
    };
}
