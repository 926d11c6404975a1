namespace Carnet.Web.Tests;

/// <summary>U+0000, which PostgreSQL keeps in no text, is nobody's fault but the sender's.</summary>
public sealed class NulTests
{
    [Theory, BothDatabases]
    public async Task In_an_address_is_no_fault_of_the_program(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        foreach (var path in new[]
        {
            "reset-password?user=%00&reason=Invited&token=x", "admin/users?q=a%00", "admin/users?q=%00", "admin/users?after=%00",
            "search?q=%00", "search?q=a%00b", "contacts?q=%00", "sign-in?returnUrl=%00", "admin/users/a%00b",
        })
            Assert.True((await ada.Get(path)).Status < HttpStatusCode.InternalServerError, path);
    }

    [Theory, BothDatabases]
    public async Task In_a_form_is_no_fault_of_the_program(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var visitor = host.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Send(visitor, "sign-in", "sign-in", ("Login", "a\0"), ("Password", "x")));
        Assert.Equal(HttpStatusCode.OK, await Send(visitor, "forgot-password", "forgot-password", ("Login", "bo\0b")));
        await host.RunDue();
        using var ada = await host.SignIn("ada");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            await Send(ada, "admin/users", "admin/users/new", ("Login", "u\0ma"), ("FamilyName", "U"), ("Email", "uma@lumiere.example"), ("Roles", "\0")));
        Assert.Equal(HttpStatusCode.SeeOther,
            await Send(ada, "admin/users", "admin/users/new", ("Login", "uma"), ("FamilyName", "U"), ("Email", "uma@lumiere.example"), ("Roles", "a\0"), ("Language", "\0")));
    }

    // In parts: of a form in one line the framework itself refuses U+0000.
    private static async Task<HttpStatusCode> Send(Browser browser, string path, string tokenFrom, params (string Name, string Value)[] fields)
    {
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", (await browser.Get(tokenFrom)).Token)))
            parts.Add(new StringContent(value), name);
        using var answer = await browser.Client.PostAsync(new Uri(path, UriKind.Relative), parts);
        return answer.StatusCode;
    }
}
