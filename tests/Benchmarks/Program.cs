using Carnet.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [-- sizes…]
// PostgreSQL is measured too when CARNET_TEST_POSTGRES holds the connection string of a server.
var sizes = args.Length > 0 ? args.Select(int.Parse).ToArray() : [1_000, 100_000];
var table = new ResultTable();
foreach (var database in BenchDatabase.Available())
    foreach (var size in sizes)
    {
        await using var bench = await Workbench.Open(database);
        await BookBenchmarks.Run(bench, size, table);
    }
table.Print();
