using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Search;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

/// <summary>Full text knows in which books a contact stands, whatever brought it there.</summary>
public sealed class SearchPlacesTests
{
    [Theory, BothDatabases]
    public async Task A_contact_is_found_where_it_came_to_and_no_longer_where_it_was(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var home = await office.PrivateBook("ada");
        var folder = await office.Folder("ada", "Suppliers");
        var contact = await office.AddContact("ada", Office.Someone);
        Assert.Equal((true, false), await Found(office, home, folder));

        await office.As("ada", async sp => await sp.GetRequiredService<ContactStore>().Place(contact, await Book(sp, folder), default));
        Assert.Equal((true, true), await Found(office, home, folder));

        await office.Delete("ada", contact);
        Assert.Equal((false, true), await Found(office, home, folder));

        await office.As("ada", async sp => await sp.GetRequiredService<Relocation>().Move(await Book(sp, folder), await Book(sp, home), [contact], default));
        Assert.Equal((true, false), await Found(office, home, folder));

        var operation = await office.Delete("ada", contact);
        Assert.Equal((false, false), await Found(office, home, folder));

        await office.As("ada", sp => sp.GetRequiredService<Undo>().Operation(operation, default));
        Assert.Equal((true, false), await Found(office, home, folder));

        await office.Rename("ada", contact, "Meister");
        Assert.Equal((false, false), await Found(office, home, folder));
        await office.Rename("ada", contact, "Muster");
        Assert.Equal((true, false), await Found(office, home, folder));
    }

    private static Task<AddressBook> Book(IServiceProvider services, Guid id) =>
        services.GetRequiredService<TenantDb>().Set<AddressBook>().AsNoTracking().SingleAsync(b => b.Id == id);

    private static async Task<(bool InHome, bool InFolder)> Found(TestSite office, Guid home, Guid folder)
    {
        // The query behind the words would hide a book too many.
        var words = await office.As("ada", async sp => (
            Told: await sp.GetRequiredService<TenantDb>().Set<SearchDocument>().Select(d => d.Books).SingleAsync(),
            Places: await sp.GetRequiredService<TenantDb>().Set<Placement>().Select(p => p.BookId).ToListAsync()));
        Assert.Equal(words.Places.Select(BookWords.Of).Order(StringComparer.Ordinal), words.Told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        return (await Finds(office, home), await Finds(office, folder));
    }

    private static async Task<bool> Finds(TestSite office, Guid? book) =>
        (await office.As("ada", sp => sp.GetRequiredService<ContactSearch>().Find(new SearchQuery("anna must", book), default))).Lines.Count == 1;
}
