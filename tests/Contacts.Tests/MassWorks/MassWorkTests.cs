using Carnet.Contacts.Histories;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Cards;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.MassWorks;

public sealed class MassWorkTests
{
    private const int Contacts = 1_203;

    [Theory, BothDatabases]
    public async Task Goes_on_after_a_power_failure_and_is_taken_back_with_one_undo_that_goes_on_too(DatabaseProvider database)
    {
        await using var office = await MassOffice.Open(database, Contacts);
        var work = await office.OrderEmptying();
        await office.RunUntil<EmptyBook>(work, reports: 1);
        Assert.Equal((Contacts - 500, 500), await office.Numbers());
        await office.Site.RunDue();
        var done = await office.Find(work);
        Assert.Equal((true, Contacts, Contacts), (done.IsFinished, done.Passed, done.Done));
        Assert.Equal((0, Contacts), await office.Numbers());
        Assert.Equal(Contacts, await Entries(office, work.Id, Acts.Trashed));

        var undo = await office.OrderUndo(work.Id);
        Assert.Equal(Contacts, undo.Total);
        await office.RunUntil<UndoWork>(undo, reports: 1);
        Assert.Equal((500, Contacts - 500), await office.Numbers());
        await office.Site.RunDue();
        var undone = await office.Find(undo);
        Assert.Equal((true, Contacts), (undone.IsFinished, undone.Done));
        Assert.Equal((Contacts, 0), await office.Numbers());
        Assert.Equal(Contacts, await office.Standing());
    }

    [Theory, BothDatabases]
    public async Task Leaves_alone_what_came_after_it_was_ordered(DatabaseProvider database)
    {
        await using var office = await MassOffice.Open(database, 7);
        await office.OrderEmptying();
        office.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.Add(2);
        await office.Site.RunDue();
        Assert.Equal((2, 7), await office.Numbers());
    }

    [Theory, BothDatabases]
    public async Task Stops_when_its_owner_says_so_and_what_was_done_can_be_taken_back(DatabaseProvider database)
    {
        await using var office = await MassOffice.Open(database, Contacts);
        var work = await office.OrderEmptying();
        await office.RunUntil<EmptyBook>(work, reports: 1);
        await office.Site.As("ada", async sp => await sp.GetRequiredService<MassWorkStore>().Stop(await office.Find(work), default));
        await office.Site.RunDue();
        Assert.Equal((Contacts - 500, 500), await office.Numbers());
        await office.OrderUndo(work.Id);
        await office.Site.RunDue();
        Assert.Equal((Contacts, 0), await office.Numbers());
    }

    [Fact]
    public async Task Is_not_begun_twice_and_nobody_elses()
    {
        await using var office = await MassOffice.Open(DatabaseProvider.Sqlite, 3);
        var work = await office.OrderEmptying();
        Assert.Equal(work.Id, (await office.OrderEmptying()).Id);
        await Assert.ThrowsAsync<Modularity.Errors.NotFoundException>(() => office.Site.As("eve", sp => sp.GetRequiredService<MassWorkStore>().Find(work.Id, default)));
        Assert.Empty(await office.Site.As("eve", sp => sp.GetRequiredService<MassWorkStore>().Unseen(default)));
    }

    private static Task<int> Entries(MassOffice office, Guid operation, string act) =>
        office.Site.As("ada", sp => sp.GetRequiredService<TenantDb>().Set<ContactRevision>().CountAsync(r => r.OperationId == operation && r.Act == act));
}
