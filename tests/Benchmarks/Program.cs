using Carnet.Benchmarks;
using Carnet.Benchmarks.Dav;
using Carnet.Benchmarks.Scale;
using Carnet.Contacts;
using Carnet.GroupAddressBooks;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;

// dotnet run -c Release --project tests/Benchmarks [-- sizes…]
// dotnet run -c Release --project tests/Benchmarks -- tenant 1000000 [--keep=FOLDER] [--only=Sqlite|PostgreSql] [--plans=FILE]
// dotnet run -c Release --project tests/Benchmarks -- dav 10000 50000     memory of the server's process while clients ask for everything
// dotnet run -c Release --project tests/Benchmarks -- speed 1000 --base=ADDRESS --login=NAME --password=WORD --book=/PATH/    any CardDAV server
// PostgreSQL is measured too when CARNET_TEST_POSTGRES names a server.
string? Option(string name) => args.FirstOrDefault(a => a.StartsWith($"--{name}=", StringComparison.Ordinal))?[(name.Length + 3)..];
var isTenant = args.FirstOrDefault() == "tenant";
var sizes = args.Where(a => int.TryParse(a, out _)).Select(int.Parse).DefaultIfEmpty(100_000).ToArray();
if (args.Length == 0)
    sizes = [1_000, 100_000];
if (args.FirstOrDefault() == "dav")
{
    foreach (var size in sizes)
        await DavMemory.Run(size);
    return;
}
if (args.FirstOrDefault() == "speed")
{
    await new DavSpeed(new Uri(Option("base")!), Option("login")!, Option("password")!, Option("book")!, sizes[0]).Measure();
    return;
}
var table = new ResultTable();
foreach (var database in Enum.GetValues<DatabaseProvider>().Where(d => Option("only") is not { } only || only == d.ToString()))
{
    if (database == DatabaseProvider.PostgreSql && PostgresServer.Missing is { } reason)
    {
        Console.Error.WriteLine(reason);
        continue;
    }
    foreach (var size in sizes)
        await (isTenant ? Tenant(database, size) : Book(database, size));
}
table.Print();

async Task Book(DatabaseProvider database, int size)
{
    await using var site = await TestSite.Open(database, [new ContactsModule()]);
    await new BookBenchmarks(site, size, table).Run();
}

async Task Tenant(DatabaseProvider database, int size)
{
    var folder = Option("keep") is { } keep ? Path.Combine(keep, $"{database}-{size}") : null;
    var isMade = folder is not null && File.Exists(Path.Combine(folder, "made"));
    await using var store = folder is null ? await TestDatabase.Empty(database) : await TestDatabase.Kept(database, folder);
    await using var site = await TestSite.Open(store, [new ContactsModule(), new GroupAddressBooksModule()]);
    if (!isMade)
        await new Population(site, size).Make();
    if (folder is not null)
        await File.WriteAllTextAsync(Path.Combine(folder, "made"), "");
    await using var plans = Option("plans") is { } file ? File.AppendText(file) : new StreamWriter(Console.OpenStandardOutput());
    using var benchmarks = new ScaleBenchmarks(site, size, table, plans);
    await benchmarks.Run();
}
