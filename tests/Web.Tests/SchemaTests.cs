namespace Carnet.Web.Tests;

public sealed class SchemaTests
{
    [Theory, BothDatabases]
    public async Task Migrations_make_what_the_model_says(DatabaseProvider database) =>
        Assert.Empty(await SchemaCheck.Compare(database, [new HostModule()]));
}
