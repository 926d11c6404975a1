using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

/// <summary>Phones and mail programs: programs without a session, at doors that are not pages.</summary>
public sealed class SyncTests(OrchardSite site)
{
    private const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:phone-1\r\nFN:Paula Phone\r\nN:Phone;Paula;;;\r\nEND:VCARD\r\n";

    [OrchardFact]
    public async Task A_device_signs_in_with_the_password_of_an_Orchard_Core_user_in_his_tenant_only()
    {
        using var admin = await site.SignedIn(tenant: OrchardSite.AcmePrefix);
        await admin.AddUser("paul");
        Assert.Equal(HttpStatusCode.Created, await Send(HttpMethod.Put, OrchardSite.AcmePrefix, "paul", OrchardSite.Password, Card));
        Assert.Equal(HttpStatusCode.Unauthorized, await Send(HttpMethod.Put, OrchardSite.AcmePrefix, "paul", "wrong", Card));
        Assert.Equal(HttpStatusCode.Unauthorized, await Send(HttpMethod.Put, "", "paul", OrchardSite.Password, Card));
        using var paul = await site.SignedIn("paul", OrchardSite.AcmePrefix);
        Assert.Contains("Paula", (await paul.Get(await paul.OwnBook())).Body, StringComparison.Ordinal);
    }

    [OrchardFact]
    public async Task A_device_of_a_disabled_user_is_out_at_once()
    {
        using var admin = await site.SignedIn();
        var id = await admin.AddUser("petra");
        var propfind = new HttpMethod("PROPFIND");
        Assert.Equal(HttpStatusCode.MultiStatus, await Send(propfind, "", "petra", OrchardSite.Password));
        await admin.Disable(id);
        Assert.Equal(HttpStatusCode.Unauthorized, await Send(propfind, "", "petra", OrchardSite.Password));
    }

    [OrchardFact]
    public async Task A_password_made_for_a_device_works()
    {
        using var admin = await site.SignedIn();
        await admin.Submit("devices/new", "devices", new() { ["Kind"] = "Other", ["Name"] = "Laptop", ["Way"] = "password" });
        var page = await admin.Get("devices/ready");
        var password = page.Document.GetElementById("account-password")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.MultiStatus, await Send(new HttpMethod("PROPFIND"), "", OrchardSite.Admin, password));
    }

    [OrchardFact]
    public async Task A_device_may_begin_at_a_tenants_root_and_people_read_pages_there()
    {
        foreach (var tenant in new[] { "", OrchardSite.AcmePrefix })
        {
            Assert.Equal(HttpStatusCode.MultiStatus, await Send(new HttpMethod("PROPFIND"), tenant, OrchardSite.Admin, OrchardSite.Password, path: ""));
            Assert.Equal(HttpStatusCode.Unauthorized, await Send(new HttpMethod("OPTIONS"), tenant, OrchardSite.Admin, "wrong", path: ""));
            using var admin = await site.SignedIn(tenant: tenant);
            Assert.EndsWith("/contacts", (await admin.Get("")).Location, StringComparison.Ordinal);
        }
    }

    private async Task<HttpStatusCode> Send(HttpMethod method, string tenant, string login, string password, string? card = null, string? path = null)
    {
        using var client = new HttpClient { BaseAddress = await site.AddressOf(tenant) };
        path ??= method == HttpMethod.Put ? $"dav/{login}/private/contacts/phone-1.vcf" : "dav/";
        using var request = new HttpRequestMessage(method, path) { Content = card is null ? null : new StringContent(card, Encoding.UTF8, "text/vcard") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}")));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
