using Carnet.Runtime.Data;
using Carnet.Runtime.Schema;

namespace Carnet.Runtime.Tests;

public sealed class SchemaTests
{
    [Theory, BothDatabases]
    public async Task Migrations_make_what_the_model_says(DatabaseProvider database) =>
        Assert.Empty(await SchemaCheck.Compare(database, []));

    [Theory, BothDatabases]
    public async Task Migrating_again_changes_nothing(DatabaseProvider database)
    {
        var parts = new ModelParts([RuntimeModel.Part]);
        await using var migrated = await TestDatabase.Migrated(database, parts);
        await using var db = migrated.Open(parts);
        await new Migrator().Migrate(db, migrated.Tenant, CancellationToken.None);
    }
}
