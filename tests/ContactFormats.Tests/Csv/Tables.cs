using System.Text;
using Carnet.ContactFormats.Csv;

namespace Carnet.ContactFormats.Tests.Csv;

internal static class Tables
{
    public static CsvTable Open(byte[] file, CsvReaderOptions? options = null) => CsvTable.OpenAsync(new MemoryStream(file), options).GetAwaiter().GetResult();

    public static CsvTable Open(string file, CsvReaderOptions? options = null) => Open(Encoding.UTF8.GetBytes(file), options);

    public static List<CsvRecord> Records(this CsvTable table, ColumnMapping? mapping = null) => table.ReadAsync(mapping).ToBlockingEnumerable().ToList();

    public static List<ContactData> Contacts(string file, CsvReaderOptions? options = null) => [.. Open(file, options).Records().Select(r => r.Contact!)];

    public static string Text(this ContactData contact, string field) => ContactFields.All.Single(f => f.Id == field).Text(contact);

    public static byte[] Write(CsvDialect dialect, params IEnumerable<ContactData> contacts)
    {
        using var stream = new MemoryStream();
        CsvContacts.WriteAsync(stream, contacts.ToAsyncEnumerable(), dialect).GetAwaiter().GetResult();
        return stream.ToArray();
    }
}
