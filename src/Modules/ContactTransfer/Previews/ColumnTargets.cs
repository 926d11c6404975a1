using Carnet.ContactFormats.Csv;
using Carnet.Contacts;
using Carnet.Contacts.Pages.Words;
using Carnet.Modularity.Texts;

namespace Carnet.ContactTransfer.Previews;

/// <summary>A choice of the pull-down of a column.</summary>
public sealed record TargetChoice(string Target, string Text);

/// <summary>What a column can fill, named and in groups. The pull-down offers what people need; a proposal beyond that is offered too.</summary>
public sealed class ColumnTargets(Texts<ContactTransferModule> texts, Texts<ContactsModule> fields)
{
    private static readonly string[] Person =
        ["givenName", "familyName", "additionalNames", "prefix", "suffix", "formattedName", "nickname", "birthday", "anniversary", "gender", "language", "phoneticGivenName", "phoneticFamilyName"];

    private static readonly string[] Work = ["organization", "department", "jobTitle", "role"];
    private static readonly string[] Emails = ["1", "2", "3", "work", "home"];
    private static readonly string[] Phones = ["1", "2", "3", "mobile", "work", "home", "main", "workmobile", "workfax", "homefax", "pager", "assistant"];
    private static readonly string[] AddressParts = ["street", "street2", "postalCode", "city", "region", "country", "poBox", "extended", "formatted"];
    private static readonly string[] Relations = ["spouse", "child", "manager", "assistant"];

    public IReadOnlyList<(string Group, IReadOnlyList<TargetChoice> Choices)> Groups { get; } = Build(texts, fields);

    /// <summary>As the reader calls it: "E-mail (Work)", "Address 1: City".</summary>
    public string Name(string target) => Name(texts, fields, target);

    private static List<(string, IReadOnlyList<TargetChoice>)> Build(Texts<ContactTransferModule> texts, Texts<ContactsModule> fields)
    {
        IReadOnlyList<TargetChoice> Choices(IEnumerable<string> targets) => [.. targets.Select(t => new TargetChoice(t, Name(texts, fields, t)))];
        return
        [
            (texts["Person"], Choices(Person)),
            (texts["Work"], Choices(Work)),
            (texts["E-mail"], Choices(Emails.Select(slot => $"email.{slot}.value"))),
            (texts["Phone"], Choices(Phones.Select(slot => $"phone.{slot}.value"))),
            (texts["Addresses"], Choices(new[] { "1", "work", "home", "other" }.SelectMany(slot => AddressParts.Select(part => $"address.{slot}.{part}")))),
            (texts["Other"], Choices(["notes", "categories", "url.1.value", "url.2.value", "im.1.value", .. Relations.Select(r => $"related.{r}.value"), "photo", "custom"])),
        ];
    }

    private static string Name(Texts<ContactTransferModule> texts, Texts<ContactsModule> fields, string target) => target switch
    {
        ColumnMapping.Ignore => texts["Leave out"],
        "custom" => texts["Field of its own"],
        "birthday.year" => texts["Year of birth"],
        "birthday.month" => texts["Month of birth"],
        "birthday.day" => texts["Day of birth"],
        _ => target.Split('.') is [var list, var slot, var part] ? Item(texts, fields, list, slot, part) : FieldNames.Of(fields, target),
    };

    private static string Item(Texts<ContactTransferModule> texts, Texts<ContactsModule> fields, string list, string slot, string part)
    {
        var number = slot.TrimStart([.. "abcdefghijklmnopqrstuvwxyz"]);
        var word = slot[..^number.Length];
        var name = word.Length == 0 ? $"{ListName(texts, list)} {number}" : $"{ListName(texts, list)} ({$"{KindNames.Of(fields, word)} {number}".TrimEnd()})";
        return part == "value" ? name : $"{name}{texts[": "]}{PartName(texts, part)}";
    }

    private static string ListName(Texts<ContactTransferModule> texts, string list) => list switch
    {
        "email" => texts["E-mail"],
        "phone" => texts["Phone"],
        "url" => texts["Web page"],
        "im" => texts["Messenger"],
        "address" => texts["Address"],
        "date" => texts["Date"],
        "related" => texts["Related person"],
        _ => texts["Own field"],
    };

    private static string PartName(Texts<ContactTransferModule> texts, string part) => part switch
    {
        "kind" => texts["Kind"],
        "label" => texts["Label"],
        "service" => texts["Service"],
        "street" => texts["Street"],
        "street2" => texts["Street, second line"],
        "street3" => texts["Street, third line"],
        "extended" => texts["Building, floor"],
        "poBox" => texts["P.O. box"],
        "city" => texts["City"],
        "region" => texts["Region"],
        "postalCode" => texts["Postal code"],
        "country" => texts["Country"],
        "countryCode" => texts["Country code"],
        "formatted" => texts["Whole address"],
        _ => part,
    };
}
