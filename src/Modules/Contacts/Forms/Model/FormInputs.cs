using System.Globalization;

namespace Carnet.Contacts.Forms.Model;

/// <summary>A form as the names and values a browser would send.</summary>
public static class FormInputs
{
    public static IEnumerable<(string Name, string Value)> Of(ContactForm form)
    {
        yield return ("revision", form.Revision?.ToString(CultureInfo.InvariantCulture) ?? "");
        foreach (var (name, text) in form.Fields.All)
            yield return (name, text);
        foreach (var (list, rows) in form.Rows)
        {
            yield return ("lists", list);
            foreach (var input in rows.SelectMany(row => Of(list, row)))
                yield return input;
        }
        foreach (var input in Of(form.Picture))
            yield return input;
    }

    private static IEnumerable<(string Name, string Value)> Of(string list, FormRow row)
    {
        yield return ($"{list}.row", row.Token);
        if (row.From is { } from)
            yield return ($"{list}.{row.Token}.from", from.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, text) in row.Cells.All)
            if (name != "preferred" || text == "true")
                yield return ($"{list}.{row.Token}.{name}", text);
    }

    private static IEnumerable<(string Name, string Value)> Of(FormPicture picture)
    {
        yield return ("picture", picture.New is not null ? "new" : picture.IsRemoved ? "none" : "stored");
        if (picture.New?.Bytes is { } bytes)
            yield return ("picture-data", Convert.ToBase64String(bytes));
    }
}
