namespace Carnet.ContactFormats.Tests.Names;

public sealed class ContactNamesTests
{
    private static ContactData Person(string given, string family, string additional = "", string suffix = "", string prefix = "") =>
        new() { GivenName = given, FamilyName = family, AdditionalNames = additional, Suffix = suffix, Prefix = prefix };

    // given, family, additional, suffix: first-last, last-first, sort key by family
    [Theory]
    [InlineData("Ada", "Lovelace", "", "", "Ada Lovelace", "Lovelace, Ada", "lovelace ada")]
    [InlineData("John", "Doe", "Q.", "Jr.", "John Q. Doe Jr.", "Doe, John Q., Jr.", "doe john q")]
    [InlineData("Ludwig", "van Beethoven", "", "", "Ludwig van Beethoven", "van Beethoven, Ludwig", "beethoven ludwig")]
    [InlineData("Jean-Claude", "Van Damme", "", "", "Jean-Claude Van Damme", "Van Damme, Jean-Claude", "van damme jean claude")]
    [InlineData("Charles", "de Gaulle", "", "", "Charles de Gaulle", "de Gaulle, Charles", "gaulle charles")]
    [InlineData("Jean", "d'Alembert", "", "", "Jean d'Alembert", "d'Alembert, Jean", "alembert jean")]
    [InlineData("Juan", "de la Cruz", "", "", "Juan de la Cruz", "de la Cruz, Juan", "cruz juan")]
    [InlineData("Bashar", "al-Assad", "", "", "Bashar al-Assad", "al-Assad, Bashar", "assad bashar")]
    [InlineData("Yann", "Le Goff", "", "", "Yann Le Goff", "Le Goff, Yann", "le goff yann")]
    [InlineData("Otto", "von", "", "", "Otto von", "von, Otto", "von otto")]
    [InlineData("Cher", "", "", "", "Cher", "Cher", "cher")]
    [InlineData("", "Müller", "", "", "Müller", "Müller", "muller")]
    [InlineData("翼", "愛川", "", "", "愛川 翼", "愛川 翼", "愛川 翼")]
    public void Shows_and_sorts_people(string given, string family, string additional, string suffix, string firstLast, string lastFirst, string key)
    {
        var person = Person(given, family, additional, suffix, "Prof.");
        Assert.Equal(firstLast, ContactNames.FirstLast(person));
        Assert.Equal(lastFirst, ContactNames.LastFirst(person));
        Assert.Equal(key, ContactNames.SortKey(ContactNames.SortKeyLastFirst(person)));
    }

    [Fact]
    public void Sorts_Japanese_names_by_their_reading()
    {
        var person = Person("翼", "愛川") with { PhoneticFamilyName = "アイカワ", PhoneticGivenName = "ツバサ" };
        Assert.Equal("あいかわ つはさ", ContactNames.SortKey(ContactNames.SortKeyLastFirst(person)));
        Assert.Equal("あ", ContactNames.Initial("あいかわ"));
    }

    [Fact]
    public void Sorts_by_the_first_name_where_that_is_wanted() =>
        Assert.Equal("ludwig beethoven", ContactNames.SortKey(ContactNames.SortKeyFirstLast(Person("Ludwig", "van Beethoven"))));

    public static TheoryData<ContactData, string> Nameless => new()
    {
        { new() { Organization = "Acme", Emails = [new() { Value = "a@x" }] }, "Acme" },
        { new() { Nickname = "Nick", Emails = [new() { Value = "a@x" }] }, "Nick" },
        { new() { Emails = [new() { Value = "a@x" }], Phones = [new() { Value = "1" }] }, "a@x" },
        { new() { Phones = [new() { Value = "+33 1" }], Notes = "n" }, "+33 1" },
        { new() { InstantMessages = [new() { Value = "joe" }] }, "joe" },
        { new() { Urls = [new() { Value = "http://x" }] }, "http://x" },
        { new() { Notes = "\n first \nsecond" }, "first" },
        { new() { FormattedName = "Frank Dawson", Organization = "Lotus" }, "Frank Dawson" },
        { new() { GivenName = "Ann", FamilyName = "Lee", Organization = "Acme", IsOrganization = true }, "Acme" },
        { new() { FamilyName = "team;", FormattedName = "Team", IsGroup = true }, "Team" },
        { new() { Prefix = "Dr." }, "" },
        { new(), "" },
    };

    [Theory]
    [MemberData(nameof(Nameless))]
    public void Calls_everything_else_by_what_it_has(ContactData contact, string name)
    {
        Assert.Equal(name, ContactNames.FirstLast(contact));
        Assert.Equal(name, ContactNames.LastFirst(contact));
    }

    [Theory]
    [InlineData("Élodie", "elodie")]
    [InlineData("Straße", "strasse")]
    [InlineData("Øystein Ærlig Œuvre", "oystein aerlig oeuvre")]
    [InlineData("Łukasz Đorđe", "lukasz dorde")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Jean-Luc", "jean luc")]
    [InlineData("  J.R.  Smith ", "j r smith")]
    [InlineData("a@x.org", "a x org")]
    [InlineData("3M", "3m")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("Ιωάννης", "ιωαννησ")]
    [InlineData("Йожеф Ёлкин", "йожеф елкин")]
    [InlineData("ガンダム", "かんたむ")]
    [InlineData("김철수", "김철수")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("!?", "")]
    public void Folds_for_sorting(string text, string key) => Assert.Equal(key, ContactNames.SortKey(text));

    [Fact]
    public void A_broken_surrogate_does_no_harm() => Assert.Equal("a b", ContactNames.SortKey("a \ud800b").Replace("\uFFFD", "", StringComparison.Ordinal));

    [Fact]
    public void Ordinal_order_of_keys_is_the_order_people_expect()
    {
        string[] expected = ["3M", "Abel", "Äbler", "de Boer", "Ébert", "Müller", "Nuñez", "Zoë", "Åsen"];
        var sorted = expected.Order(StringComparer.Ordinal).OrderBy(n => ContactNames.SortKey(ContactNames.SortKeyLastFirst(new() { FamilyName = n })), StringComparer.Ordinal);
        Assert.Equal(["3M", "Abel", "Äbler", "Åsen", "de Boer", "Ébert", "Müller", "Nuñez", "Zoë"], sorted);
    }

    [Theory]
    [InlineData("abel", "A")]
    [InlineData("αλφα", "Α")]
    [InlineData("борис", "Б")]
    [InlineData("かわ", "か")]
    [InlineData("ぽち", "は")]
    [InlineData("んん", "わ")]
    [InlineData("愛川", "漢")]
    [InlineData("김", "ㄱ")]
    [InlineData("שלום", "ש")]
    [InlineData("3m", "#")]
    [InlineData("", "#")]
    public void Finds_the_letter_of_the_rail(string key, string letter) => Assert.Equal(letter, ContactNames.Initial(key));
}
