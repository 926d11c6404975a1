using Carnet.ContactSharing.Logs;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Administration;

/// <param name="Next">The last line shown; null at the end.</param>
public sealed record LogView(IReadOnlyList<LogLine> Lines, Guid? Next);

/// <summary>What opened books wider, and what administrators did with books.</summary>
internal static class LogPages
{
    public static async Task<IResult> Show(Guid? before, HttpContext http, LogLines log, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var read = await log.Of(l => (before is { } last ? l.Where(e => e.Id < last) : l).Take(BookLog.PageSize + 1), cancel);
        var lines = read.Take(BookLog.PageSize).ToList();
        var view = new LogView(lines, read.Count > lines.Count ? lines[^1].Entry.Id : null);
        return http.Request.IsFragment() && before is not null
            ? Answer.Fragment<LogRows>((nameof(LogRows.View), view))
            : new PageResult(Page.Of<LogPage>(texts["Log of address books"], (nameof(LogPage.View), view)).Dressed() with { Admin = true });
    }
}
