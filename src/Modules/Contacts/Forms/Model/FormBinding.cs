using System.Globalization;
using Carnet.Modularity.Errors;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms.Model;

/// <summary>
/// Reads a sent form. Lines are known by the tokens in <c>emails.row</c>, in their order; anything the form does not know
/// is passed over.
/// </summary>
internal static class FormBinding
{
    public const int MostRows = 200;
    private const int LongestToken = 12;

    /// <exception cref="InvalidException">More lines than a contact can have.</exception>
    public static ContactForm Read(IFormCollection posted)
    {
        var form = new ContactForm { Revision = long.TryParse(posted["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null };
        foreach (var name in FormFields.All.Select(field => field.Name).Concat(DateInputs("birthday.")).Concat(DateInputs("anniversary.")))
            if (posted.TryGetValue(name, out var value))
                form.Fields[name] = value.LastOrDefault() ?? "";
        foreach (var list in posted["lists"].Distinct().Select(name => FormLists.Named(name ?? "")).OfType<FormList>())
            form.Rows[list.Name] = Rows(posted, list);
        return form;
    }

    private static IEnumerable<string> DateInputs(string prefix) => FormDates.Names.Select(name => prefix + name);

    private static List<FormRow> Rows(IFormCollection posted, FormList list)
    {
        var tokens = posted[list.Name + ".row"].OfType<string>().Where(IsToken).Distinct().ToList();
        if (tokens.Count > MostRows)
            throw new InvalidException(list.Name, "A contact cannot have more than {0} entries of one kind.", MostRows) { TextsOf = typeof(ContactsModule) };
        return [.. tokens.Select(token => Row(posted, list, token))];
    }

    private static bool IsToken(string token) => token.Length is > 0 and <= LongestToken && token.All(char.IsAsciiLetterOrDigit);

    private static FormRow Row(IFormCollection posted, FormList list, string token)
    {
        var cells = new Cells();
        foreach (var input in list.Inputs)
            if (posted.TryGetValue($"{list.Name}.{token}.{input}", out var value))
                cells[input] = value.LastOrDefault() ?? "";
            else if (input == "preferred")
                // A box without its tick is not sent.
                cells[input] = "";
        var from = int.TryParse(posted[$"{list.Name}.{token}.from"], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : (int?)null;
        return new FormRow(token, from, cells);
    }
}
