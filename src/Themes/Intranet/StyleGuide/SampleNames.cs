namespace Carnet.Intranet.StyleGuide;

/// <summary>Invented people for the samples.</summary>
internal static class SampleNames
{
    private static readonly string[] Given = ["Ada", "Grâce", "Søren", "Inès", "Οδυσσέας", "Zoë", "José María", "Lwazi", "Anne-Laure", "美咲"];
    private static readonly string[] Family = ["Lovelace", "de la Fontaine", "Kierkegård", "O’Brien", "Παπαδόπουλος", "van der Berg", "Núñez", "佐藤", "Weißmüller"];
    private static readonly string[] Companies = ["Tessier & Fils", "Nordlicht GmbH", "Ayuntamiento de Ávila", "", "Harbour Trust"];

    public static string Of(int id) => $"{Given[id % Given.Length]} {Family[id * 7 % Family.Length]}";

    public static string Company(int id) => Companies[id % Companies.Length];

    public static string Email(int id) => $"person{id}@example.org";

    public static string Phone(int id) => $"+33 1 99 00 {id / 10 % 10}{id % 10} {id % 7}{id % 9}";
}
