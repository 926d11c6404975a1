using System.Globalization;
using System.Text;
using Carnet.ContactFormats;

namespace Carnet.Contacts.Demo;

/// <summary>An endless supply of invented people, the same at every start. Numbers and domains are from the ranges reserved for fiction and examples.</summary>
internal static class InventedContacts
{
    private static readonly string[] Given = Split("Adèle Anaïs Antoine Aurélie Baptiste Beatriz Benoît Camille Carlos Cécile Chloé Clara Daniel David Élise Emma Étienne Fátima Florian François Gabriel Hannah Hugo Inès Isabel Jakub Javier Jeanne Joaquín Jonas Julie Karim Laura Léa Léo Lucía Lukas Manon Marek María Marie Mathilde Maxime Nadia Nicolas Noémie Olivia Pablo Pauline Pedro Quentin Raphaël Rosa Samir Sara Sébastien Sofia Sophie Théo Thomas Valérie Víctor Wei Yasmine Zoé");
    private static readonly string[] Family = Split("Albert Alonso Andersen Arnaud Aubert Barbier Bauer Benali Bernard Blanc Bonnet Bourgeois Brun Carpentier Castro Chevalier Clément Colin Cortés Da_Silva David Delgado Deschamps Dubois Dumont Dupuis Fabre Fernández Fontaine Fournier García Gauthier Gérard Girard Gómez Guérin Haddad Hoffmann Iglesias Jansen Joly Keller Kowalski Lambert Laurent Leclerc Lefèvre Legrand Lemaire López Marchand Martín Masson Mercier Meyer Moreau Müller Nguyễn Noël Novák Ortega Perez Perrin Peterson Renard Rivière Robin Roche Rodríguez Roussel Ruiz Sánchez Schmitt Serrano Simon Suárez Tessier Torres Vasseur Vidal Weber Zimmermann");
    private static readonly string[] Companies = Split("Atelier_Nord|Brasserie_du_Canal|Cabinet_Mercier_&_Associés|Construcciones_Sierra|Delta_Logistics|Éditions_du_Marais|Ferme_des_Saules|Fundación_Horizonte|Garage_Central|Hôtel_Beau_Rivage|Imprimerie_Lebrun|Jardins_d’Hiver|Kappa_Software|La_Poste_aux_Livres|Menuiserie_Roux|Northwind_Optics|Osier_&_Fils|Papelería_Luna|Quai_Ouest|Radio_Méridien|Scierie_du_Lac|Transports_Vidal|Usine_7|Verrerie_Saint-Luc|Zénith_Conseil", '|');
    private static readonly string[] Titles = Split("Accountant|Architect|Buyer|Chief_Executive|Directrice_commerciale|Driver|Engineer|Head_of_Sales|Ingénieur_qualité|Jefa_de_compras|Lawyer|Office_Manager|Photographer|Project_Lead|Responsable_logistique|Secretary|Technician|Translator", '|');
    private static readonly (string Street, string Code, string City, string Country, string Iso)[] Places =
    [
        ("rue des Lilas", "59000", "Lille", "France", "FR"), ("quai de la Loire", "44000", "Nantes", "France", "FR"),
        ("avenue du Général Leclerc", "75014", "Paris", "France", "FR"), ("calle Mayor", "28013", "Madrid", "España", "ES"),
        ("carrer de Mallorca", "08008", "Barcelona", "España", "ES"), ("Hauptstraße", "10827", "Berlin", "Deutschland", "DE"),
        ("rue Neuve", "1000", "Bruxelles", "Belgique", "BE"), ("chemin du Lac", "1204", "Genève", "Suisse", "CH"),
        ("High Street", "OX1 4AA", "Oxford", "United Kingdom", "GB"),
    ];

    /// <param name="seed">One person's supply differs from another's.</param>
    public static IEnumerable<ContactData> Of(string seed)
    {
        var random = new Random(seed.Aggregate(17, (sum, c) => (sum * 31) + c));
        for (var number = 1; ; number++)
            yield return One(random, number);
    }

    private static ContactData One(Random random, int number)
    {
        var (given, family) = (Pick(random, Given), Pick(random, Family));
        var company = Pick(random, Companies);
        var place = Pick(random, Places);
        return new ContactData
        {
            GivenName = given,
            FamilyName = family,
            FormattedName = $"{given} {family}",
            Organization = company,
            JobTitle = Pick(random, Titles),
            Emails = [new ContactValue { Value = $"{Ascii(given)}.{Ascii(family)}@{Ascii(company)}.example", Kind = ContactKinds.Work }],
            Phones = Phones(random, place.Iso),
            Addresses = number % 3 == 0 ? [new ContactAddress { Street = $"{random.Next(1, 180)} {place.Street}", PostalCode = place.Code, City = place.City, Country = place.Country, CountryCode = place.Iso, Kind = ContactKinds.Work }] : [],
            Birthday = number % 4 == 0 ? new PartialDate(number % 8 == 0 ? null : random.Next(1955, 2004), random.Next(1, 13), random.Next(1, 29)) : null,
            Language = place.Iso switch { "ES" => "es", "GB" => "en", "DE" => "de", _ => "fr" },
            Notes = number % 11 == 0 ? "Met at the spring fair. Prefers to be called in the morning." : "",
            Photo = number % 5 == 0 ? DemoPortrait.Draw(random.Next()) : null,
        };
    }

    // Numbers kept free for fiction: France 01 99 00 xx xx, Spain and others by their example ranges.
    private static ValueList<ContactValue> Phones(Random random, string country)
    {
        var tail = random.Next(0, 10000).ToString("0000", CultureInfo.InvariantCulture);
        var work = country switch
        {
            "GB" => $"+44 1632 96{tail}",
            "ES" => $"+34 910 00 {tail[..2]} {tail[2..]}",
            "DE" => $"+49 30 23125 {tail[1..]}",
            "BE" => $"+32 2 555 {tail[..2]} {tail[2..]}",
            "CH" => $"+41 22 555 {tail[..2]} {tail[2..]}",
            _ => $"01 99 00 {tail[..2]} {tail[2..]}",
        };
        var mobile = $"06 39 98 {tail[2..]} {tail[..2]}";
        return random.Next(3) == 0
            ? [new ContactValue { Value = work, Kind = ContactKinds.Work }, new ContactValue { Value = mobile, Kind = ContactKinds.Mobile }]
            : [new ContactValue { Value = work, Kind = ContactKinds.Work }];
    }

    private static string Ascii(string name) =>
        new([.. name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string[] Split(string words, char separator = ' ') => [.. words.Split(separator).Select(w => w.Replace('_', ' '))];
}
