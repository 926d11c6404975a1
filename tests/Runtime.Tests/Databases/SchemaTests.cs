using Carnet.Runtime.Data;
using Carnet.Runtime.Schema;

namespace Carnet.Runtime.Tests.Databases;

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

    [Theory, BothDatabases]
    public async Task Two_nodes_that_start_at_the_same_moment_migrate_once(DatabaseProvider database)
    {
        var parts = new ModelParts([RuntimeModel.Part]);
        await using var home = await TestDatabase.Empty(database);
        await TestSite.AtOnce(Enumerable.Repeat(Migrate, 4));

        async Task Migrate()
        {
            await using var db = home.Open(parts);
            await new Migrator().Migrate(db, home.Tenant, CancellationToken.None);
        }
    }

    [Theory, BothDatabases]
    public async Task A_migration_that_differs_from_the_model_is_found_out(DatabaseProvider database)
    {
        var differences = await SchemaCheck.Compare(database, new ModelParts([Birds.Part]), "by_hand");
        Found("only in the model: column birds.name", "only in the migrations: column birds.name");
        Found("only in the model: column birds.weight");
        Found("only in the migrations: column birds.colour");
        Found("only in the model: index birds", "only in the migrations: index birds");
        Found(database == DatabaseProvider.Sqlite ? "only in the model: foreign key birds" : "only in the model: constraint birds FOREIGN KEY");
        Assert.DoesNotContain(differences, line => line.Contains("by_hand", StringComparison.Ordinal) || line.Contains("birds.id", StringComparison.Ordinal));

        void Found(params string[] starts) => Assert.All(starts, start => Assert.Contains(differences, line => line.StartsWith(start, StringComparison.Ordinal)));
    }
}
