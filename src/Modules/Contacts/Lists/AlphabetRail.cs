using Carnet.ContactFormats;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Lists;

/// <summary>The letters that names in a book begin with.</summary>
/// <param name="Letter">As shown: "A", "Λ", "#".</param>
/// <param name="From">Sort key to start the list at.</param>
public sealed record RailLetter(string Letter, string From);

/// <summary>Finds the letters by hopping over the index: one look-up per letter, however large the book.</summary>
public sealed class AlphabetRail(TenantDb db, Grants grants)
{
    // A book of Japanese names may begin with a thousand characters; a rail holds some dozens.
    private const int MostHops = 120;

    public async Task<IReadOnlyList<RailLetter>> Read(Guid bookId, NameOrder sortOrder, CancellationToken cancel)
    {
        var key = sortOrder == NameOrder.FirstLast ? nameof(Placement.SortFirst) : nameof(Placement.SortLast);
        var letters = new List<RailLetter>();
        if (!await grants.HeldBooks(Right.View).AnyAsync(id => id == bookId, cancel))
            return letters;
        var places = db.Set<Placement>().AsNoTracking().Where(p => p.BookId == bookId);
        var from = "";
        for (var hop = 0; hop < MostHops; hop++)
        {
            var start = from;
            var next = await places.Where(p => string.Compare(EF.Property<string>(p, key), start) >= 0)
                .OrderBy(p => EF.Property<string>(p, key)).Select(p => EF.Property<string>(p, key)).FirstOrDefaultAsync(cancel);
            if (next is null)
                break;
            var letter = ContactNames.Initial(next);
            if (letters.Count == 0 || letters[^1].Letter != letter)
                letters.Add(new RailLetter(letter, next));
            from = Beyond(next);
        }
        return [.. letters.DistinctBy(l => l.Letter)];
    }

    // The least key that begins with another character.
    private static string Beyond(string key)
    {
        if (key.Length == 0)
            return "\u0001";
        var first = char.ConvertToUtf32(key, 0);
        return char.ConvertFromUtf32(first is 0xD7FF ? 0xE000 : first + 1);
    }
}
