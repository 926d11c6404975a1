using System.Globalization;
using System.Text;

namespace Carnet.Benchmarks;

/// <summary>A .vcf file of any size, generated while it is read: names spread over the alphabet, a company, two mails, two phones, an address.</summary>
internal static class InventedCards
{
    private static readonly string[] Given = "Adèle Antoine Beatriz Camille Chloé Daniel Élise Emma Florian Gabriel Hannah Hugo Inès Jakub Jeanne Karim Léa Lucía Marek Marie Nadia Noémie Olivia Pablo Quentin Rosa Samir Sofia Théo Valérie Wei Yasmine Zoé".Split(' ');
    private static readonly string[] Syllables = "ba be bi bo bra che dan del du fer ga gra han jan ka la le lin lo mar me mon nor pa per ra ri ros sa sen sol ta ter tri va vi wal za".Split(' ');

    public static Stream Of(int count)
    {
        var random = new Random(1);
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            Append(text, random, i);
        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, Random random, int i)
    {
        var given = Given[random.Next(Given.Length)];
        var family = Family(random);
        var city = Family(random);
        text.Append(string.Create(CultureInfo.InvariantCulture, $"""
            BEGIN:VCARD
            VERSION:3.0
            UID:bench-{i}
            N:{family};{given};;;
            FN:{given} {family}
            ORG:{Family(random)} & Co;Sales
            TITLE:Buyer
            EMAIL;TYPE=WORK:{i}@{city.ToLowerInvariant()}.example
            EMAIL;TYPE=HOME:{given[0]}{i}@mail.example
            TEL;TYPE=WORK,VOICE:01 99 00 {i / 100 % 100:00} {i % 100:00}
            TEL;TYPE=CELL:+33 6 39 98 {i / 100 % 100:00} {i % 100:00}
            ADR;TYPE=WORK:;;{i % 200} rue {Family(random)};{city};;{10000 + (i % 80000)};France
            NOTE:Invented for a measurement.
            END:VCARD

            """).ReplaceLineEndings("\r\n"));
    }

    private static string Family(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
