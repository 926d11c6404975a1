using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Forms.Model;
using Carnet.Modularity.Errors;
using Microsoft.Extensions.Primitives;

namespace Carnet.Contacts.Tests.Forms;

public sealed class EditedFormTests
{
    private static readonly ContactData Ada = new()
    {
        GivenName = "Ada",
        FamilyName = "Lovelace",
        FormattedName = "Ada Lovelace",
        Emails = [new() { Value = "ada@example.org", Kind = "work" }, new() { Value = "a@example.net", Kind = "home", Label = "Cottage" }],
        Addresses = [new() { Street = "1 High St", City = "London", Country = "Germany", CountryCode = "DE", Formatted = "printed", Kind = "home" }],
        Birthday = new PartialDate(1815, 12, 10),
        Geo = "1,2",
        Key = "key",
    };

    [Fact]
    public void Changes_only_the_field_that_was_typed_in()
    {
        var after = Edit(sent => sent["given"] = "Augusta");
        Assert.Equal(Ada with { GivenName = "Augusta" }, after);
    }

    [Fact]
    public void Keeps_the_fields_that_an_odd_client_does_not_send()
    {
        var after = Posting.Send(new() { ["given"] = "Augusta" }).Apply(Ada);
        Assert.Equal(Ada with { GivenName = "Augusta" }, after);
    }

    [Fact]
    public void Takes_rows_in_the_order_of_their_tokens_whatever_these_are()
    {
        var after = Edit(sent =>
        {
            sent["emails.row"] = new StringValues(["n99", "1", "0"]);
            sent["emails.n99.value"] = "new@example.org";
            sent["emails.n99.kind"] = "school";
        });
        Assert.Equal(["new@example.org", "a@example.net", "ada@example.org"], after.Emails.Select(e => e.Value));
        Assert.Equal("school", after.Emails[0].Kind);
        Assert.Equal(Ada.Emails[1], after.Emails[1]);
    }

    [Fact]
    public void Drops_a_removed_row_and_one_that_is_empty()
    {
        var after = Edit(sent =>
        {
            sent["emails.row"] = new StringValues(["1", "n2"]);
            sent["emails.n2.value"] = "  ";
        });
        Assert.Equal([Ada.Emails[1]], after.Emails);
    }

    [Fact]
    public void Gives_a_value_a_label_of_its_own_and_takes_it_back()
    {
        var labelled = Edit(sent => (sent["emails.0.kind"], sent["emails.0.label"]) = ("custom", "Hotline"));
        Assert.Equal("Hotline", labelled.Emails[0].Label);
        var back = Edit(sent => sent["emails.1.kind"] = "work");
        Assert.Equal(("work", ""), (back.Emails[1].Kind, back.Emails[1].Label));
    }

    [Fact]
    public void Refuses_a_kind_nobody_offered() =>
        Assert.Equal(ContactKinds.Other, Edit(sent => sent["emails.0.kind"] = "<script>").Emails[0].Kind);

    [Fact]
    public void Unticks_a_preferred_value()
    {
        var ada = Ada with { Emails = [Ada.Emails[0] with { IsPreferred = true }] };
        var sent = Posting.Fill(ContactForm.Of(ada, 1));
        sent.Remove("emails.0.preferred");
        Assert.False(Posting.Send(sent).Apply(ada).Emails[0].IsPreferred);
    }

    [Fact]
    public void Knows_the_code_of_a_country_in_several_languages()
    {
        foreach (var name in new[] { "France", "Frankreich", "Francia", "FR" })
            Assert.Equal("FR", Edit(sent => sent["addresses.0.country"] = name).Addresses[0].CountryCode);
        Assert.Equal("", Edit(sent => sent["addresses.0.country"] = "Atlantis").Addresses[0].CountryCode);
        Assert.Equal("printed", Edit(sent => sent["addresses.0.city"] = "Bath").Addresses[0].Formatted);
    }

    [Theory]
    [InlineData("29", "2", "", "--02-29")]
    [InlineData("10", "12", "1815", "1815-12-10")]
    [InlineData("", "4", "1985", "1985-04")]
    [InlineData("", "", "1985", "1985")]
    public void Reads_a_birthday_with_or_without_its_parts(string day, string month, string year, string date) =>
        Assert.Equal(date, Edit(sent => (sent["birthday.day"], sent["birthday.month"], sent["birthday.year"]) = (day, month, year)).Birthday!.ToString());

    [Theory]
    [InlineData("30", "2", "", "birthday.day")]
    [InlineData("29", "2", "1900", "birthday.day")]
    [InlineData("12", "", "", "birthday.month")]
    [InlineData("1", "13", "1980", "birthday.month")]
    [InlineData("1", "1", "80", "birthday.year")]
    [InlineData("x", "1", "1980", "birthday.day")]
    [InlineData("", "4", "", "birthday.day")]
    public void Says_which_part_of_a_date_is_wrong(string day, string month, string year, string input)
    {
        var sent = Posting.Fill(ContactForm.Of(Ada, 1));
        (sent["birthday.day"], sent["birthday.month"], sent["birthday.year"]) = (day, month, year);
        Assert.Equal(input, Assert.Single(FormProblems.Of(Posting.Send(sent), Ada)).Input);
    }

    [Fact]
    public void Wants_at_least_one_field() =>
        Assert.Equal("", Assert.Single(FormProblems.Of(Posting.Send(new() { ["given"] = " ", ["organization"] = "true" }), new ContactData())).Input);

    [Fact]
    public void Refuses_what_is_far_too_long() =>
        Assert.Equal(["given", "emails.n0.value"], FormProblems.Of(Posting.Send(new()
        {
            ["given"] = new string('x', 5_000),
            ["lists"] = "emails",
            ["emails.row"] = "n0",
            ["emails.n0.value"] = new string('x', 5_000),
        }), new ContactData()).Select(p => p.Input));

    [Fact]
    public void Refuses_more_rows_than_anybody_has() =>
        Assert.Throws<InvalidException>(() => Posting.Send(new()
        {
            ["lists"] = "emails",
            ["emails.row"] = new StringValues([.. Enumerable.Range(0, 10_000).Select(i => $"n{i}")]),
        }));

    [Fact]
    public void Takes_no_harm_from_names_it_does_not_know()
    {
        var form = Posting.Send(new()
        {
            ["lists"] = new StringValues(["emails", "emails", "nothing", "../x"]),
            ["emails.row"] = new StringValues(["0", "0", "a.b", "", new string('1', 99)]),
            ["emails.0.from"] = "-7",
            ["emails.0.value"] = "x@example.org",
            ["revision"] = "99999999999999999999",
        });
        Assert.Null(form.Revision);
        Assert.Equal(["x@example.org"], form.Apply(Ada).Emails.Select(e => e.Value));
    }

    [Fact]
    public void Stores_hostile_text_as_text()
    {
        var card = ContactCard.Create(Edit(sent => sent["given"] = "<script>\r\nEND:VCARD\r\n"), VCardVersion.V30, "uid");
        Assert.Equal("<script> END:VCARD", ContactCard.Read(VCard.Parse(card.ToBytes())).GivenName);
    }

    private static ContactData Edit(Action<Dictionary<string, StringValues>> type)
    {
        var sent = Posting.Fill(ContactForm.Of(Ada, 1));
        type(sent);
        return Posting.Send(sent).Apply(Ada);
    }
}
