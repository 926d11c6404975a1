using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Carnet.Benchmarks.Dav;

/// <summary>
/// What devices wait for, at any CardDAV server: the same cards and requests in the same order, so that runs against several
/// servers on one machine can be compared. An answer that does not hold what was asked for ends the run.
/// </summary>
internal sealed class DavSpeed(Uri root, string login, string password, string book, int size)
{
    private const int Runs = 30, Clients = 8, RequestsOfClient = 250;

    private readonly List<string> _names = [.. Enumerable.Range(0, size).Select(i => $"speed-{i}.vcf")];

    public async Task Measure()
    {
        using var server = new DavServer(root, login, password, book);
        await server.MakeBook();
        await Rate("PUT, one connection", _names, (name, i) => server.Put(name, Card(i, 0)));
        await Rate("GET, one connection", _names, (name, _) => server.Get(name));
        await Time("PROPFIND depth 1, tags", () => server.List(), size);
        await Time("poll, depth 0", () => server.Poll(), 1);
        await Time("multiget of 100", () => server.Multiget(_names.Where((_, i) => i % (size / 100) == 0).Take(100)), 100);
        await Sync(server);
        var hits = Enumerable.Range(0, size).Count(i => Family(i).Contains("schm", StringComparison.OrdinalIgnoreCase));
        await Time("query FN contains", () => server.Query("FN", "contains", "schm"), hits);
        await Time("query EMAIL equals", () => server.Query("EMAIL", "equals", $"person{size / 2}@example.com"), 1);
        await Mixed();
    }

    private async Task Sync(DavServer server)
    {
        await Time("first sync", () => server.Changes(""), size);
        var token = (await server.Changes("")).Token;
        await Time("sync, nothing new", () => server.Changes(token), 0);
        var revision = 1;
        var times = new List<double>();
        for (var run = 0; run < Runs; run++, revision++)
        {
            for (var i = 0; i < 10; i++)
                await server.Put(_names[i * (size / 10)], Card(i * (size / 10), revision));
            var watch = Stopwatch.StartNew();
            var answer = await server.Changes(token);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Expect("sync after 10 changes", answer.Things, 10);
            token = answer.Token;
        }
        Print("sync after 10 changes", times);
    }

    // Seven of ten read, three write.
    private async Task Mixed()
    {
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            using var server = new DavServer(root, login, password, book);
            var random = new Random(client);
            for (var n = 0; n < RequestsOfClient; n++)
            {
                var one = Stopwatch.StartNew();
                var own = (random.Next(size / Clients) * Clients) + client;
                await (n % 10 < 7 ? server.Get(_names[random.Next(size)]) : server.Put(_names[own], Card(own, 1000 + n)));
                lock (times)
                    times.Add(one.Elapsed.TotalMilliseconds);
            }
        })));
        Print($"{Clients} clients, 70 % GET, 30 % PUT", times, times.Count / watch.Elapsed.TotalSeconds);
    }

    private static async Task Rate(string what, List<string> names, Func<string, int, Task> act)
    {
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < names.Count; i++)
        {
            var one = Stopwatch.StartNew();
            await act(names[i], i);
            times.Add(one.Elapsed.TotalMilliseconds);
        }
        Print(what, times, names.Count / watch.Elapsed.TotalSeconds);
    }

    private static async Task Time(string what, Func<Task<DavServer.Answer>> act, int things)
    {
        try
        {
            await Timed(what, act, things);
        }
        catch (InvalidOperationException refused)
        {
            Console.WriteLine($"| {what}: refused, {refused.Message} | | | |");
        }
    }

    private static async Task Timed(string what, Func<Task<DavServer.Answer>> act, int things)
    {
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await act();
            times.Add(watch.Elapsed.TotalMilliseconds);
            // A list may name the book itself, too.
            if (run == 0)
                Expect(what, answer.Things - (answer.Things == things + 1 ? 1 : 0), things);
        }
        Print(what, times);
    }

    private static void Expect(string what, int found, int expected)
    {
        if (found != expected)
            Console.WriteLine($"| {what}: WRONG, {found} instead of {expected} | | | |");
    }

    private static void Print(string what, List<double> times, double? rate = null)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {(rate is null ? "" : $"{rate:0} a second")} | {times[times.Count / 2]:0.00} ms | {times[(int)(times.Count * 0.99)]:0.00} ms |"));
    }

    private static string Family(int i) => new[] { "Müller", "Schmidt", "Garcia", "Rossi", "Kowalski", "Novak", "Jensen", "Dubois", "Petrov", "Tanaka", "Singh", "Khan", "Silva", "Meyer", "Fischer", "Weber", "Wagner", "Becker", "Koch", "Richter", "Klein", "Wolf", "Neumann", "Schwarz", "Braun", "Hofmann", "Lange", "Werner", "Horvath", "Popescu", "Nguyen", "Virtanen", "Andersson", "Schulz", "Hartmann", "Kruger", "Rey", "Costa", "Lopez", "Moreau" }[i % 40];

    // Every tenth carries a photo of 20 KB.
    private static byte[] Card(int i, int revision) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:speed-{i}\r\nFN:Anna{i} {Family(i)}\r\nN:{Family(i)};Anna{i};;;\r\nORG:Example Ltd;Sales\r\nTITLE:Engineer\r\nEMAIL;TYPE=INTERNET,WORK:person{i}@example.com\r\nEMAIL;TYPE=INTERNET,HOME:home{i}@mail.example.org\r\nTEL;TYPE=WORK,VOICE:+49 30 {i:0000000}\r\nTEL;TYPE=CELL:+49 171 {i:0000000}\r\nADR;TYPE=WORK:;;Hauptstr. {i % 200};Berlin;;10115;Germany\r\nBDAY:1980-0{1 + (i % 9)}-1{i % 10}\r\nCATEGORIES:Customer\r\nNOTE:Revision {revision}. {string.Concat(Enumerable.Repeat("lorem ipsum dolor ", 10))}\r\n{Photo(i)}REV:2026-01-01T12:00:{revision % 60:00}Z\r\nEND:VCARD\r\n"));

    private static string Photo(int i)
    {
        if (i % 10 != 0)
            return "";
        var bytes = new byte[20_480];
        new Random(i).NextBytes(bytes);
        return $"PHOTO;ENCODING=b;TYPE=JPEG:{Convert.ToBase64String(bytes)}\r\n";
    }
}
