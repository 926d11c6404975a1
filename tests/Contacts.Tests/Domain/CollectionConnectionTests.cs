using System.Data;
using System.Data.Common;
using Carnet.Contacts.Collections;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

/// <summary>The context outlives the scope that read from it; a connection to a server must not.</summary>
public sealed class CollectionConnectionTests
{
    [Theory, BothDatabases]
    public async Task Is_given_back_with_the_end_of_the_scope(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        await office.PrivateBook("ada");
        var connection = await Read(office, isKept: false);
        Assert.Equal(ConnectionState.Closed, connection.State);
        connection = await Read(office, isKept: true);
        Assert.Equal(database == DatabaseProvider.Sqlite ? ConnectionState.Open : ConnectionState.Closed, connection.State);
        await Read(office, isKept: true);
    }

    private static async Task<DbConnection> Read(Carnet.Testing.Sites.TestSite office, bool isKept)
    {
        DbConnection? connection = null;
        await office.As("ada", async sp =>
        {
            if (isKept)
                sp.GetRequiredService<QuickCommands>().Keep();
            Assert.NotNull(await sp.GetRequiredService<CollectionStore>().Find(BookAddress.Private, withRights: true, default));
            connection = sp.GetRequiredService<TenantDb>().Database.GetDbConnection();
            Assert.Equal(ConnectionState.Open, connection.State);
        });
        return connection!;
    }
}
