using System.Diagnostics;
using System.Text;
using Carnet.ContactFormats;

namespace Carnet.ContactTransfer.Tests.Jobs;

public sealed class Speed
{
    [Fact]
    public async Task Measure()
    {
        var n = int.Parse(Environment.GetEnvironmentVariable("CARDS") ?? "20000", null);
        await using var office = await Office.Open();
        var book = await office.PrivateBook("ada");
        var watch = Stopwatch.StartNew();
        var file = File(n);
        Console.WriteLine($"made {file.Length / 1024} KB {watch.ElapsedMilliseconds} ms"); watch.Restart();
        var import = await office.Upload("ada", book, ContactFormat.VCard, file);
        Console.WriteLine($"scan {import.Findings} {watch.ElapsedMilliseconds} ms"); watch.Restart();
        await office.Start("ada", import.Id);
        await office.RunJobs();
        import = await office.Find("ada", import.Id);
        Console.WriteLine($"import {import.State} {import.Imported} of {n}: {watch.ElapsedMilliseconds} ms = {n * 1000L / watch.ElapsedMilliseconds}/s");
        Assert.Equal(n, import.Imported);
    }

    private static byte[] File(int n)
    {
        var text = new StringBuilder();
        for (var i = 0; i < n; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Martin{i};Jean-Pierre;;M.;\r\nFN:M. Jean-Pierre Martin{i}\r\nORG:Maison {i % 500};Ventes\r\nTITLE:Directeur\r\nTEL;TYPE=WORK,VOICE:+33 3 27 {i % 100:00} {i / 100 % 100:00} 01\r\nTEL;TYPE=CELL:06 12 {i % 100:00} {i / 100 % 100:00} 11\r\nEMAIL;TYPE=INTERNET,WORK:martin{i}@maison{i % 500}.example\r\nEMAIL;TYPE=HOME:jp{i}@home.example\r\nADR;TYPE=WORK:;;{i} rue des Lilas;Lille;;59000;France\r\nNOTE:Rencontré au salon de {2000 + (i % 25)}\\, préfère le matin.\r\nBDAY:19{i % 90 + 10}-0{i % 9 + 1}-1{i % 9}\r\nUID:urn:uuid:{new Guid(i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)}\r\nEND:VCARD\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
