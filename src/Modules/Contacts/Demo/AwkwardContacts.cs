using Carnet.ContactFormats;

namespace Carnet.Contacts.Demo;

/// <summary>Names that break address books: particles, one name only, companies, nothing but a mail, other scripts.</summary>
internal static class AwkwardContacts
{
    public static IReadOnlyList<ContactData> All { get; } =
    [
        Person("Ludwig", "van Beethoven", "Bonn Musikverein"),
        Person("Charles", "de Gaulle", ""),
        Person("Vincent", "van Gogh", "Atelier Jaune"),
        Person("María José", "de la Cruz y Vega", "Papelería Luna"),
        Person("Jean-Baptiste", "d’Alembert", "Éditions du Marais"),
        Person("Conan", "O’Brien", ""),
        Person("Siân", "ap Rhys", ""),
        Person("Björk", "", "", notes: "Has one name only."),
        Person("Þóra", "Ásgeirsdóttir", ""),
        Person("Łukasz", "Żółć", "Usine 7"),
        Person("İbrahim", "Çelik", "Delta Logistics"),
        Person("Søren", "Ærø", "Northwind Optics"),
        Person("Dr. Anne-Sophie", "Straßer-Groß", "Cabinet Straßer"),
        Person("Αλέξανδρος", "Παπαδόπουλος", "Ναυτιλία Αιγαίου"),
        Person("Ελένη", "Ωραιοπούλου", ""),
        Person("Ольга", "Щербакова", "Дом Книги"),
        Person("太郎", "山田", "株式会社さくら") with { PhoneticGivenName = "たろう", PhoneticFamilyName = "やまだ" },
        Person("花子", "鈴木", "") with { PhoneticGivenName = "はなこ", PhoneticFamilyName = "すずき" },
        Person("さくら", "いとう", ""),
        Person("伟", "王", "北京光学"),
        Person("יעל", "כהן", "ספרי הנמל"),
        Person("ليلى", "حداد", "مقهى الياسمين"),
        Person("Nguyễn Thị", "Minh Khai", "Quai Ouest"),
        Person("Wolfeschlegelsteinhausenbergerdorff", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "A company whose name is rather longer than the column it has to fit into"),
        Person("<script>alert('x')</script>", "Robert'); DROP TABLE", "Bobby & \"Sons\" <Ltd>"),
        Company("Brasserie du Canal", "commandes@brasserie.example", "01 99 00 44 10"),
        Company("3 Petits Points", "bonjour@3pp.example", "01 99 00 44 11"),
        Company("Électricité Générale du Nord", "contact@egn.example", "01 99 00 44 12"),
        Company("Zénith Conseil", "info@zenith.example", "01 99 00 44 13"),
        Company("株式会社さくら", "sakura@sakura.example", "+81 3 5555 0100"),
        new() { Emails = [Mail("someone.without.a.name@mail.example")] },
        new() { Phones = [Phone("01 99 00 77 77")] },
        new() { Nickname = "Le plombier", Phones = [Phone("06 39 98 12 34")], Notes = "Nobody knows his name." },
        new() { GivenName = "Reception", Phones = [Phone("01 99 00 00 00 ext. 12"), Phone("ring at the green door")] },
        Person("Emma", "Laurent", "Kappa Software", photo: 7),
        Person("Emma", "Laurent", "Transports Vidal", notes: "Not the same Emma Laurent as at Kappa Software."),
    ];

    private static ContactData Person(string given, string family, string company, string notes = "", int photo = 0) => new()
    {
        GivenName = given,
        FamilyName = family,
        FormattedName = $"{given} {family}".Trim(),
        Organization = company,
        Notes = notes,
        Photo = photo == 0 ? null : DemoPortrait.Draw(photo),
    };

    private static ContactData Company(string name, string mail, string phone) => new()
    {
        Organization = name,
        FormattedName = name,
        IsOrganization = true,
        Emails = [Mail(mail)],
        Phones = [Phone(phone)],
    };

    private static ContactValue Mail(string address) => new() { Value = address, Kind = ContactKinds.Work };

    private static ContactValue Phone(string number) => new() { Value = number, Kind = ContactKinds.Work };
}
