using Carnet.Contacts.Books;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;

namespace Carnet.ContactSharing.Demo;

/// <summary>ada shares a folder with bob and offers another to carol; carol keeps the organisation's book.</summary>
public sealed class DemoSharing(DemoFolders folders, DemoOrganisation organisation) : IDemoContent
{
    public IReadOnlyList<string> Logins => ["ada", "carol"];

    public Task Fill(string login, CancellationToken cancel) => login == "ada" ? folders.Fill(cancel) : organisation.Fill(cancel);
}

/// <summary>ada's folders.</summary>
public sealed class DemoFolders(FolderStore folders, DemoCards cards, Sharing sharing, IPeople people)
{
    private static readonly string[] Suppliers =
    [
        "Agathe Verrier|Verrerie du Lac|+33 4 50 00 01 10", "Bruno Chanvre|Chanvre et Lin|+33 2 41 00 01 11", "Celia Morgenrot|Morgenrot Lampen|+49 30 2300 112",
        "Dimitri Volkov|Volkov Kabel|+49 40 2300 113", "Elena Rossi|Rossi Vetro|+39 041 230 0114", "Farid Benali|Benali Emballages|+33 1 99 00 01 15",
        "Greta Holm|Holm Ceramics|+46 8 230 01 16", "Hervé Quemener|Transports Quemener|+33 2 98 00 01 17",
    ];

    private static readonly string[] Press = ["Iris Delorme|La Gazette du Rhône|+33 4 72 00 01 20", "Jonas Feld|Licht und Raum|+49 89 2300 121", "Katia Serrano|Diseño Hoy|+34 91 230 0122"];

    public async Task Fill(CancellationToken cancel)
    {
        await Share(await Folder("Suppliers", "#159a94", Suppliers, cancel), "bob", Role.Manager, Notice.None, cancel);
        await Share(await Folder("Press", "#8a63d2", Press, cancel), "carol", Role.Viewer, new Notice(NoticeKind.WithNote, "The journalists who wrote about us last year."), cancel);
    }

    private async Task<Guid> Folder(string name, string color, string[] lines, CancellationToken cancel)
    {
        var folder = await folders.Create(name, color, cancel);
        await cards.Fill(folder, lines, cancel);
        return folder.Id;
    }

    private async Task Share(Guid folder, string login, Role role, Notice notice, CancellationToken cancel)
    {
        if (await people.FindByLogin(login, cancel) is { } person)
            await sharing.Share(folder, [ShareTarget.Person(person.Id)], role.Rights(), notice, cancel);
    }
}

/// <summary>The organisation's book.</summary>
public sealed class DemoOrganisation(OrganisationBook organisation, DemoCards cards)
{
    private static readonly string[] Lines =
    [
        "Taxi Bellecour||+33 4 78 00 01 30", "Hôtel des Remparts||+33 4 78 00 01 31", "Lucie Fontaine|Cabinet Fontaine|+33 4 78 00 01 32",
        "Marc Dutilleul|Dutilleul Informatique|+33 4 78 00 01 33", "Nadia Kessler|Médecine du travail|+33 4 78 00 01 34",
    ];

    public async Task Fill(CancellationToken cancel) => await cards.Fill(await organisation.Open("Shared", cancel), Lines, cancel);
}
