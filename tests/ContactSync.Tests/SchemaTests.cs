using Carnet.Contacts;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.ContactSync.Tests;

public sealed class SchemaTests
{
    [Theory, BothDatabases]
    public async Task Migrations_make_the_tables_of_the_model(DatabaseProvider database) =>
        Assert.Empty(await SchemaCheck.Compare(database, [new ContactsModule(), new ContactSyncModule()], "fts_"));
}
