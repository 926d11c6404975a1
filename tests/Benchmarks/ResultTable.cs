using System.Diagnostics;
using System.Globalization;

namespace Carnet.Benchmarks;

/// <summary>Collects figures and prints them as a Markdown table: database, contacts, what, median, 95th percentile, processor time of this process for each (the same however busy the machine is), ratio to the floor.</summary>
internal sealed class ResultTable
{
    private readonly List<string[]> _rows = [["database", "contacts", "what", "median", "p95", "processor", "× floor"]];

    public void Add(string database, int contacts, string what, string figure, string p95 = "", string processor = "", string ratio = "")
    {
        string[] row = [database, contacts.ToString("N0", CultureInfo.InvariantCulture), what, figure, p95, processor, ratio];
        _rows.Add(row);
        Console.Error.WriteLine(string.Join("  ", row));
    }

    /// <summary>Times an action that must not depend on the size of the book.</summary>
    /// <param name="floor">Median milliseconds of the least a database can do for it (one hand-written statement), or 0.</param>
    /// <returns>The median in milliseconds.</returns>
    public async Task<double> Time(string database, int contacts, string what, int runs, Func<Task> action, double floor = 0)
    {
        await action();
        var times = new List<double>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await action();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / runs;
        times.Sort();
        var median = times[times.Count / 2];
        Add(database, contacts, what, Milliseconds(median), Milliseconds(times[(int)(times.Count * 0.95)]), Milliseconds(processor),
            floor > 0 ? (median / floor).ToString("0.0", CultureInfo.InvariantCulture) : "");
        return median;
    }

    public void Print()
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var (row, index) in _rows.Select((row, index) => (row, index)))
        {
            Console.WriteLine("| " + string.Join(" | ", row.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + " |");
            if (index == 0)
                Console.WriteLine("|" + string.Join('|', widths.Select((w, column) => new string('-', w + 1) + (column < 3 ? "-" : ":"))) + "|");
        }
    }

    private static string Milliseconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
