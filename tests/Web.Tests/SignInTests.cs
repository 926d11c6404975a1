namespace Carnet.Web.Tests;

public sealed class SignInTests
{
    [Theory, BothDatabases]
    public async Task Lets_in_whoever_knows_the_password(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("settings")).Status);
    }

    [Theory, BothDatabases]
    public async Task Takes_the_email_address_as_well(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ADA@lumiere.example");
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("settings")).Status);
    }
}
