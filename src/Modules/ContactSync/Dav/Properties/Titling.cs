using System.Globalization;
using Carnet.Contacts.Books;
using Carnet.Contacts.Collections;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>
/// A device shows the names of all books in one list: a private book of somebody else says whose it is, in the words
/// of the pages and the language of the person whose device asks.
/// </summary>
internal sealed class Titling(BookTitles titles, ISiteSettings settings)
{
    public async Task<IReadOnlyList<Collection>> Of(IReadOnlyList<Collection> all, Person reader, CancellationToken cancel)
    {
        if (!all.Any(IsUntitled))
            return all;
        // Answers for programs are in no language by themselves; a change made here ends with this method.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader.Language ?? (await settings.Get<SiteSettings>(cancel)).Languages[0]);
        var called = await titles.Of(all.Where(IsUntitled).Select(book => book.OwnerId!), cancel);
        return [.. all.Select(book => IsUntitled(book) ? book with { Name = called[book.OwnerId!] } : book)];
    }

    private static bool IsUntitled(Collection book) => book is { IsMine: false, Name.Length: 0, OwnerId: not null };
}
