using Carnet.Modularity.Errors;

namespace Carnet.Web.Tenants;

/// <summary>
/// <c>tenants list</c> and <c>tenants create &lt;id&gt; --name … --admin … [--email …] [--host …]</c>, for an administrator at the machine.
/// </summary>
internal static class TenantCommands
{
    public const string Word = "tenants";

    private const string Usage = """
        tenants list
        tenants create <id> --name <name> --admin <login> [--email <address>] [--host <host name>]
        """;

    /// <returns>The exit code: 0 done, 1 refused, 2 not understood.</returns>
    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        try
        {
            return args switch
            {
                [Word, "list", ..] => await List(services.GetRequiredService<TenantRegister>()),
                [Word, "create", var id, ..] => await Create(services, id),
                _ => Misunderstood(),
            };
        }
        catch (InvalidException refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.Field}: {string.Format(null, refusal.Message, [.. refusal.Arguments])}");
            return 1;
        }
    }

    private static async Task<int> List(TenantRegister register)
    {
        foreach (var place in await register.All(CancellationToken.None))
            Console.WriteLine($"{place.Tenant.Id}\t{place.Tenant.Name}\t{place.Host ?? place.Tenant.BasePath + "/"}\t{(place.IsEnabled ? "on" : "off")}");
        return 0;
    }

    private static async Task<int> Create(IServiceProvider services, string id)
    {
        var options = services.GetRequiredService<IConfiguration>();
        var wanted = new NewTenant { Id = id, Name = options["name"] ?? "", Host = options["host"], Admin = options["admin"] ?? "", Email = options["email"] };
        var link = await services.GetRequiredService<TenantFoundation>().Create(wanted, CancellationToken.None);
        Console.WriteLine("The tenant is ready. With this link its administrator sets a password, within seven days:");
        Console.WriteLine(link);
        return 0;
    }

    private static int Misunderstood()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
