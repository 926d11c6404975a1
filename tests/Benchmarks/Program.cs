using Carnet.Benchmarks;
using Carnet.Contacts;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;

// dotnet run -c Release --project tests/Benchmarks [-- sizes…]
// PostgreSQL is measured too when CARNET_TEST_POSTGRES names a server.
var sizes = args.Length > 0 ? args.Select(int.Parse).ToArray() : [1_000, 100_000];
var table = new ResultTable();
foreach (var database in Enum.GetValues<DatabaseProvider>())
{
    if (database == DatabaseProvider.PostgreSql && PostgresServer.Missing is { } reason)
    {
        Console.Error.WriteLine(reason);
        continue;
    }
    foreach (var size in sizes)
    {
        await using var site = await TestSite.Open(database, [new ContactsModule()]);
        await new BookBenchmarks(site, size, table).Run();
    }
}
table.Print();
