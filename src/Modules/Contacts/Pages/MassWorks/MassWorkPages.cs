using Carnet.Contacts.MassWorks;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.MassWorks;

/// <summary>Mass work while it runs and when it is done, always at the same address.</summary>
internal static class MassWorkPages
{
    public static async Task<IResult> Show(Guid workId, MassWorkStore works, MassWorkReader reader, CancellationToken cancel)
    {
        var view = await reader.Read(workId, cancel);
        if (!view.IsWorking)
            await works.See(workId, cancel);
        return new PageResult(Page.Of<MassWorkPage>(view.Heading, (nameof(MassWorkPage.View), view)).Dressed());
    }

    /// <summary>Asked again and again while it works; at the end it leads to the book with a notice.</summary>
    public static async Task<IResult> Progress(Guid workId, HttpContext http, MassWorkStore works, MassWorkReader reader, CancellationToken cancel)
    {
        var view = await reader.Read(workId, cancel);
        if (view.IsWorking && http.Request.IsFragment())
            return Answer.Fragment<MassWorkProgress>((nameof(MassWorkProgress.View), view));
        if (!view.Work.IsFinished || !http.Request.IsFragment())
            return Answer.Redirect(http, ContactLinks.Work(workId));
        await Announce(http, works, view, cancel);
        return Answer.Redirect(http, ContactLinks.Book(view.Work.BookId));
    }

    public static async Task<IResult> Stop(Guid workId, HttpContext http, MassWorkStore works, CancellationToken cancel)
    {
        await works.Stop(await works.Find(workId, cancel), cancel);
        return Answer.Redirect(http, ContactLinks.Work(workId));
    }

    /// <summary>Tells the end of a work, with Undo.</summary>
    internal static Task Announce(HttpContext http, MassWorkStore works, MassWorkView view, CancellationToken cancel)
    {
        Toasts.Add(http, view.Outcome, view.CanBeUndone ? ContactLinks.Undo(view.Work.Id) : null);
        return works.See(view.Work.Id, cancel);
    }
}
