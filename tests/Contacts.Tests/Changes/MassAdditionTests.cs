using System.Data.Common;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Changes;

/// <summary>The fast lane of an import stores what the usual way stores, row by row and column by column.</summary>
public sealed class MassAdditionTests
{
    private static readonly string[] Tables =
        ["contacts", "cards", "contact_pictures", "contact_emails", "contact_phones", "placements", "search_documents", "contact_revisions", "book_changes", "address_books", "events"];

    // Identities are given anew; all else has to be equal. The picture is a GIF of one dot.
    private static readonly string[] Files =
    [
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nN:Dupont;Hélène;;;\r\nFN:Hélène Dupont\r\nORG:Acme\r\nEMAIL:h@acme.example\r\nEMAIL:H2@acme.example\r\nTEL:03 27 00 00 01\r\nBDAY:1980-04-03\r\nX-LANG:fr\r\nNOTE:Bonjour\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:2\r\nKIND:org\r\nFN:Ωmega\r\nORG:Ωmega\r\nTEL:not a number\r\nPHOTO:data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:3\r\nN:;;;;\r\nFN:\r\nEND:VCARD\r\n",
    ];

    [Theory, BothDatabases]
    public async Task Stores_the_same_rows_as_the_usual_way(DatabaseProvider database)
    {
        var usual = await Rows(database, announces: true, async (services, book) =>
        {
            foreach (var file in Files)
                await services.GetRequiredService<ContactStore>().Add(book, VCard.Parse(file), default);
            await services.GetRequiredService<ContactStore>().Save(default);
        });
        var fast = await Rows(database, announces: true, (services, book) => AddAll(services, book));
        Assert.Equal(usual, fast);
        Assert.Contains(usual, row => row.StartsWith("contact_pictures", StringComparison.Ordinal));
        Assert.Contains(usual, row => row.StartsWith("events", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Stores_the_same_rows_of_a_card_a_device_rewrote(DatabaseProvider database)
    {
        foreach (var (before, after) in new[] { (0, 1), (1, 0), (0, 2), (1, 1) })
        {
            var card = Files[after].Replace($"UID:{after + 1}", $"UID:{before + 1}", StringComparison.Ordinal).Replace("END:VCARD", "NOTE:New\r\nEND:VCARD", StringComparison.Ordinal);
            var usual = await Rows(database, announces: true, async (services, book) =>
            {
                var id = await AddOne(services, book, before);
                await services.GetRequiredService<ContactStore>().Change(id, Right.Edit, Precondition.None, (contact, stamp) => contact.Rewrite(VCard.Parse(card), stamp), default);
            });
            var fast = await Rows(database, announces: true, async (services, book) =>
            {
                var id = await AddOne(services, book, before);
                await using var work = await services.GetRequiredService<TenantDb>().BeginAsync(default);
                Assert.NotNull(await services.GetRequiredService<Rewriting>().Replace(id, VCard.Parse(card), default));
                await work.Commit(default);
            });
            Assert.Equal(usual, fast);
        }
    }

    private static async Task<Guid> AddOne(IServiceProvider services, AddressBook book, int file)
    {
        var contact = await services.GetRequiredService<ContactStore>().Add(book, VCard.Parse(Files[file]), default);
        await services.GetRequiredService<ContactStore>().Save(default);
        services.GetRequiredService<TenantDb>().ChangeTracker.Clear();
        return contact.Id;
    }

    [Theory, BothDatabases]
    public async Task Announces_nothing_when_told_so(DatabaseProvider database) =>
        Assert.DoesNotContain(await Rows(database, announces: false, AddAll), row => row.StartsWith("events", StringComparison.Ordinal));

    [Theory, BothDatabases]
    public async Task Stores_nothing_of_a_unit_of_work_that_is_not_committed(DatabaseProvider database)
    {
        var rows = await Rows(database, announces: true, async (services, book) =>
        {
            await using var work = await services.GetRequiredService<TenantDb>().BeginAsync(default);
            await AddAll(services, book);
        });
        Assert.Equal("address_books", Assert.Single(rows).Split(':')[0]);
    }

    private static Task AddAll(IServiceProvider services, AddressBook book)
    {
        var stamp = new Stamp(services.GetRequiredService<TimeProvider>().GetUtcNow(), "FR");
        var contacts = Files.Select(file => Contact.From(VCard.Parse(file), services.GetRequiredService<CurrentUser>().Id, stamp)).ToList();
        return services.GetRequiredService<MassAddition>().Save(book, contacts, default);
    }

    private static async Task<List<string>> Rows(DatabaseProvider database, bool announces, Func<IServiceProvider, AddressBook, Task> add)
    {
        await using var site = await TestSite.Open(database, [new ContactsModule()]);
        return await site.As("ada", async services =>
        {
            var book = await services.GetRequiredService<BookStore>().Private(default);
            var changes = services.GetRequiredService<ChangeRecorder>();
            (changes.Operation, changes.AnnounceEach) = (Guid.Empty, announces);
            await add(services, await services.GetRequiredService<BookStore>().Find(book.Id, Right.Add, default));
            return await Read(services.GetRequiredService<TenantDb>());
        });
    }

    private static async Task<List<string>> Read(TenantDb db)
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add($"{table}: {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={Value(reader, i)}"))}");
        }
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static string Value(DbDataReader reader, int column) => (reader.GetName(column), reader.GetValue(column)) switch
    {
        ("id" or "contact_id" or "book_id" or "resource_name" or "data" or "number" or "books", not DBNull) => "given anew",
        (_, byte[] bytes) => Convert.ToHexString(bytes),
        (_, DateTime time) => time.ToString("O"),
        (_, DBNull) => "NULL",
        var (_, value) => $"{value}",
    };
}
