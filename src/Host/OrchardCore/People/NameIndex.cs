using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Users.Models;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace Carnet.OrchardCore.People;

/// <summary>A user's name from wherever the site keeps it (<see cref="PersonFields"/>): Orchard Core's own index has logins and addresses only.</summary>
public sealed class NameIndex : MapIndex
{
    public const int Longest = 255;

    /// <summary>Capital letters, given name first; empty: the site keeps no names.</summary>
    public string Name { get; set; } = "";

    public bool IsEnabled { get; set; }
}

internal sealed class NameIndexing(PersonFields fields) : IndexProvider<User>
{
    public override void Describe(DescribeContext<User> context) => context.For<NameIndex>().Map(Index);

    private NameIndex Index(User user)
    {
        var person = fields.Of(user);
        var name = $"{person.GivenName} {person.FamilyName}".Trim().ToUpperInvariant();
        return new() { Name = name[..Math.Min(name.Length, NameIndex.Longest)], IsEnabled = user.IsEnabled };
    }
}

/// <summary>The index's table; the users who are there already are saved once, which writes them into it.</summary>
internal sealed class NameTable : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<NameIndex>(table => table
            .Column<string>(nameof(NameIndex.Name), column => column.WithLength(NameIndex.Longest))
            .Column<bool>(nameof(NameIndex.IsEnabled)));
        ShellScope.AddDeferredTask(SaveAll);
        return 1;
    }

    private static async Task SaveAll(ShellScope scope)
    {
        var session = scope.ServiceProvider.GetRequiredService<ISession>();
        foreach (var user in await session.Query<User>().ListAsync())
            await session.SaveAsync(user);
    }
}
