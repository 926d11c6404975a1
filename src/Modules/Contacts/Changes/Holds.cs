using Carnet.Contacts.Books;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Carnet.Contacts.Changes;

/// <summary>
/// Takes rows until the transaction ends, so that two people at the same contact come one after the other. Always books
/// before contacts, and in the order of ids: nobody waits for somebody who waits for him. SQLite has one writer, and the
/// open transaction is it.
/// </summary>
internal static class Holds
{
    public static async Task HoldBooks(this TenantDb db, IEnumerable<Guid> bookIds, CancellationToken cancel)
    {
        if (db.Provider != DatabaseProvider.Sqlite)
            foreach (var id in bookIds.Distinct().Order())
                await db.Set<AddressBook>().Where(b => b.Id == id).ExecuteUpdateAsync(set => set.SetProperty(b => b.Sequence, b => b.Sequence), cancel);
    }

    /// <summary>Numbers for so many rows of a book's change log, in one statement; whoever comes next waits for the commit.</summary>
    /// <returns>The last of them.</returns>
    public static async Task<long> TakeNumbers(this TenantDb db, Guid bookId, int rows, int growth, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "UPDATE address_books SET sequence = sequence + @rows, contact_count = contact_count + @growth WHERE id = @id RETURNING sequence";
        foreach (var (name, value) in new (string, object)[] { ("@rows", (long)rows), ("@growth", growth), ("@id", db.Provider == DatabaseProvider.Sqlite ? bookId.ToByteArray(true) : bookId) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A contact with the books it stands in, all of which learn of its change.</summary>
    public static async Task HoldContact(this TenantDb db, Guid contactId, CancellationToken cancel)
    {
        if (db.Provider != DatabaseProvider.Sqlite)
            await db.HoldBooks(await db.Set<Placement>().Where(p => p.ContactId == contactId).Select(p => p.BookId).ToListAsync(cancel), cancel);
        await db.HoldContacts([contactId], cancel);
    }

    // Rows that refer to the contact can be written meanwhile; FOR UPDATE would have them wait for this one's book.
    public static async Task HoldContacts(this TenantDb db, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel)
    {
        var ids = contactIds.ToArray();
        if (db.Provider != DatabaseProvider.Sqlite && ids.Length > 0)
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM contacts WHERE id = ANY({ids}) ORDER BY id FOR NO KEY UPDATE", cancel);
    }
}
