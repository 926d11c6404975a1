using Carnet.Contacts.Cards;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Shares;

public sealed class MassShareTests
{
    [Theory, BothDatabases]
    public async Task A_whole_book_is_shared_with_a_group_by_a_job(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("ada", "Crew", "bob");
        var (book, own) = (await office.BookOf(group), await office.PrivateBook("ada"));
        foreach (var name in new[] { "Anna One", "Berta Two", "Cora Three" })
            await office.Contact("ada", own, name);
        var work = await office.As("ada", sp => sp.GetRequiredService<MassShares>().Begin(new SentShares { From = own, Everything = "true", Books = [book] }, default));
        await office.RunDue();
        Assert.Equal(3, (await office.As("ada", sp => sp.GetRequiredService<MassWorkStore>().Find(work.Id, default))).Done);
        Assert.Equal(3, await SeenBy(office, "bob", book));
    }

    [Theory, BothDatabases]
    public async Task Who_left_meanwhile_shares_nothing_more(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("ada", "Crew", "bob");
        var (book, own) = (await office.BookOf(group), await office.PrivateBook("bob"));
        await office.Give("ada", book, Grantee.Group(group), Right.Add);
        await office.Contact("bob", own);
        var work = await office.As("bob", sp => sp.GetRequiredService<MassShares>().Begin(new SentShares { From = own, Everything = "true", Books = [book] }, default));
        await office.Leave("bob", group);
        await office.RunDue();
        Assert.Equal(0, (await office.As("bob", sp => sp.GetRequiredService<MassWorkStore>().Find(work.Id, default))).Done);
        Assert.Equal(0, await SeenBy(office, "ada", book));
    }

    private static Task<int> SeenBy(TestSite office, string person, Guid book) =>
        office.As(person, sp => sp.GetRequiredService<ContactStore>().With(Right.View).CountAsync(c => c.Placements.Any(p => p.BookId == book)));
}
