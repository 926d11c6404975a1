using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Imports;

/// <summary>A line that could not be taken.</summary>
/// <param name="Message">Key of a text, with the person as {0}.</param>
public sealed record SkippedLine(int Number, string Message, string Person);

public sealed record ImportResult(int Groups, int Members, IReadOnlyList<SkippedLine> Skipped);

/// <summary>Brings groups and memberships in from a file: all in one transaction. Groups that exist are filled up; nothing is taken away.</summary>
public sealed class GroupImport(TenantDb db, GroupStore groups, ImportedGroups imported)
{
    /// <exception cref="ForbiddenException">The user does not administer all groups.</exception>
    public async Task<ImportResult> Run(IReadOnlyList<GroupFileLine> lines, CancellationToken cancel)
    {
        if (!await groups.AdministersAll(cancel))
            throw Refusal.Forbidden("Only administrators of the group may do this.");
        var (made, members) = (0, 0);
        var skipped = new List<SkippedLine>();
        await using var work = await db.BeginAsync(cancel);
        foreach (var named in lines.GroupBy(l => Group.KeyOf(l.Group)))
        {
            var (group, isNew) = await imported.Group([.. named], cancel);
            made += isNew ? 1 : 0;
            foreach (var line in named.Where(l => l.Person.Length > 0))
                members += await imported.Member(group, line, skipped, cancel) ? 1 : 0;
        }
        await work.Commit(cancel);
        return new ImportResult(made, members, skipped);
    }
}

/// <summary>Single groups and members of a file.</summary>
public sealed class ImportedGroups(TenantDb db, GroupStore groups, GroupKeeping keeping, Admission admission, IPeople people, Memberships memberships)
{
    internal async Task<(Group Group, bool IsNew)> Group(IReadOnlyList<GroupFileLine> lines, CancellationToken cancel)
    {
        if (await groups.IdOf(lines[0].Group, cancel) is { } id)
            return (await groups.Hold(id, GroupRight.Manage, cancel), false);
        var description = lines.FirstOrDefault(l => l.Description.Length > 0)?.Description ?? "";
        var group = await keeping.Prepare(new GroupForm(lines[0].Group, description, JoiningOf(lines), ClosedToDelegates: false), cancel);
        await db.SaveChangesAsync(cancel);
        return (group, true);
    }

    internal async Task<bool> Member(Group group, GroupFileLine line, List<SkippedLine> skipped, CancellationToken cancel)
    {
        if (await Find(line.Person, cancel) is not { IsActive: true } person)
        {
            skipped.Add(new SkippedLine(line.Number, "Line {1}: nobody has the login or address {0}.", line.Person));
            return false;
        }
        var isAdministrator = line.Role.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || line.Role.StartsWith("co", StringComparison.OrdinalIgnoreCase);
        var joined = await admission.Of(group, [person.Id], isAdministrator, cancel);
        if (joined.Count == 0 && isAdministrator)
            await memberships.Appoint(group.Id, person.Id, asAdministrator: true, cancel);
        await db.SaveChangesAsync(cancel);
        return joined.Count > 0;
    }

    private async Task<Person?> Find(string loginOrAddress, CancellationToken cancel) =>
        await people.FindByLogin(loginOrAddress, cancel)
        ?? (await people.Search(loginOrAddress, 5, cancel)).FirstOrDefault(p => string.Equals(p.Email, loginOrAddress, StringComparison.OrdinalIgnoreCase));

    private static Joining JoiningOf(IReadOnlyList<GroupFileLine> lines) => lines.Select(l => l.Joining.ToLowerInvariant()).FirstOrDefault(j => j.Length > 0) switch
    {
        "invitation" => Joining.ByInvitation,
        "administrator" or "closed" => Joining.ByAdministrator,
        _ => Joining.OnRequest,
    };
}
