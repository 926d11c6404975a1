using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;

namespace Carnet.Benchmarks.Scale;

/// <summary>
/// The people, groups, books and grants of a large tenant: 5,000 people, 500 groups of 2,000 members down to a few. The person
/// called <see cref="Reader"/> belongs to 40 of them, from the largest to small ones. The same each time but for the ids.
/// </summary>
internal sealed class Census
{
    public const int People = 5_000, Groups = 500, LargestGroup = 2_000, GroupsOfReader = 40;
    public const string Reader = "p0";

    private readonly Random _random = new(1);
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    public List<AddressBook> Books { get; } = [];
    public List<Group> AllGroups { get; } = [];
    public List<GroupMember> Members { get; } = [];
    public List<Grant> Grants { get; } = [];

    /// <summary>How many contacts each book is to hold, in the order of <see cref="Books"/>: six tenths in private books, the rest in those of groups.</summary>
    public IReadOnlyList<(AddressBook Book, string By, int Contacts)> Shares(int contacts)
    {
        var privates = Weighted(Books.Where(b => b.OwnerId is not null), place => Math.Pow(place + 10, -0.5), contacts * 6 / 10);
        var groups = Weighted(Books.Where(b => b.GroupId is not null), place => Math.Pow(place + 1, -0.6), contacts * 4 / 10);
        var makers = Makers();
        return [.. privates.Select(b => (b.Book, b.Book.OwnerId!, b.Contacts)), .. groups.Select(b => (b.Book, makers[b.Book.GroupId!.Value], b.Contacts))];
    }

    public static Census Take()
    {
        var census = new Census();
        for (var person = 0; person < People; person++)
            census.Books.Add(AddressBook.PrivateOf($"p{person}", census._now));
        for (var group = 0; group < Groups; group++)
            census.Found(group);
        census.Books.Add(AddressBook.OfOrganisation("Organisation", census._now));
        census.Share();
        return census;
    }

    private void Found(int number)
    {
        var group = Group.Found($"Group {number:000}", "p1", _now);
        AllGroups.Add(group);
        Books.Add(AddressBook.OfGroup(group.Id, group.Name, _now));
        var size = Math.Max(3, (int)(LargestGroup * Math.Pow(number + 1, -0.6)));
        var members = Enumerable.Range(0, size).Select(_ => _random.Next(1, People)).Distinct().Select(person => $"p{person}").ToList();
        if (number % (Groups / GroupsOfReader) == 0 && number / (Groups / GroupsOfReader) < GroupsOfReader)
            members.Add(Reader);
        Members.AddRange(members.Select((person, place) => new GroupMember { GroupId = group.Id, PersonId = person, IsAdministrator = place < 2, JoinedAt = _now }));
    }

    // Every third member of a group may add, half of the private books are open to two colleagues, everybody reads the organisation's.
    private void Share()
    {
        var books = Books.Where(b => b.GroupId is not null).ToDictionary(b => b.GroupId!.Value);
        foreach (var group in AllGroups)
            Grants.Add(Grant.OnBook(books[group.Id].Id, Grantee.Group(group.Id), Right.Add, "p1", _now));
        foreach (var member in Members.Where((_, place) => place % 3 == 0))
            Grants.Add(Grant.OnBook(books[member.GroupId].Id, Grantee.Member(member.GroupId, member.PersonId), Right.Add | Right.Delete, "p1", _now));
        foreach (var book in Books.Where((b, place) => b.OwnerId is not null && place % 2 == 0))
            for (var colleague = 0; colleague < 2; colleague++)
                Grants.Add(Grant.OnBook(book.Id, Grantee.Person($"p{_random.Next(People)}"), Right.Edit, book.OwnerId, _now));
        Grants.Add(Grant.OnBook(Books[^1].Id, Grantee.Everyone, Right.View, "p1", _now));
    }

    private Dictionary<Guid, string> Makers() => Members.GroupBy(m => m.GroupId).ToDictionary(g => g.Key, g => g.First().PersonId);

    private static IEnumerable<(AddressBook Book, int Contacts)> Weighted(IEnumerable<AddressBook> books, Func<int, double> weight, int contacts)
    {
        var list = books.ToList();
        var whole = Enumerable.Range(0, list.Count).Sum(weight);
        return list.Select((book, place) => (book, (int)(contacts * weight(place) / whole)));
    }
}
