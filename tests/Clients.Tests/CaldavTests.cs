using System.Text.Json;
using Carnet.Clients.Tests.Programs;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests;

/// <summary>python3-caldav: made for calendars, it finds principals and collections as contacts clients do.</summary>
public sealed class CaldavTests(ClientSite site)
{
    [NeedsEach([Installed.Caldav])]
    [InlineData("", "dan")]
    [InlineData("dav/", "eve")]
    public async Task Finds_the_books_from_any_address_a_person_may_type(string path, string login)
    {
        var account = await site.Account(login);
        await account.Put("anna.vcf", SampleCards.Person("anna", "Anna Muster"));
        using var home = new Home();
        var said = await home.Do(Installed.Python, "", Path.Combine(AppContext.BaseDirectory, "caldav/client.py"), account.Server + path, login, account.Password);
        var found = JsonDocument.Parse(said).RootElement;
        Assert.Equal($"{account.Server}dav/principals/{login}/", found.GetProperty("principal").GetString());
        Assert.Equal($"{account.Server}dav/{login}/", found.GetProperty("home").GetString());
        Assert.Contains(found.GetProperty("books").EnumerateObject(), book => book.Name == account.Book && book.Value.GetString() == "Contacts");
        Assert.Contains("addressbook", found.GetProperty("classes").GetString(), StringComparison.Ordinal);
        Assert.Equal([$"/dav/{login}/private/contacts/anna.vcf"], found.GetProperty("cards").EnumerateArray().Select(card => card.GetString()));
    }
}
