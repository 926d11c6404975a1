using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>Why the form cannot be stored.</summary>
/// <param name="Input">The name of the input at fault, or "" for the whole form.</param>
/// <param name="Message">English key of the texts.</param>
public sealed record FormProblem(string Input, string Message, params object[] Arguments);

/// <summary>Finds what cannot be stored. What only looks odd is no problem: the form says so and stores it.</summary>
internal static class FormProblems
{
    private const int LongestCell = 2_000;

    /// <param name="stored">The contact the form was filled from.</param>
    public static IReadOnlyList<FormProblem> Of(SentForm sent, ContactData stored) =>
        sent.PictureProblem is { } problem ? [problem, .. Of(sent.Form, stored)] : Of(sent.Form, stored);

    public static IReadOnlyList<FormProblem> Of(ContactForm form, ContactData stored)
    {
        var problems = new List<FormProblem>();
        var shown = ContactForm.Of(stored, null);
        problems.AddRange(FormFields.All
            .Where(f => form.Fields.Has(f.Name) && form[f.Name].Length > f.Longest && form[f.Name] != shown[f.Name])
            .Select(f => TooLong(f.Name, f.Longest)));
        foreach (var prefix in new[] { "birthday.", "anniversary." })
            if (IsEdited(form.Fields, shown.Fields, prefix) && FormDates.Fault(form.Fields, prefix) is { } fault)
                problems.Add(new FormProblem(fault.Name, fault.Message));
        foreach (var list in FormLists.All)
            foreach (var row in form.RowsOf(list))
                problems.AddRange(OfRow(list, row, row.From is { } from && from < shown.RowsOf(list).Count ? shown.RowsOf(list)[from] : null));
        if (problems.Count == 0 && IsEmpty(form.Apply(stored)))
            problems.Add(new FormProblem("", "Fill in at least one field, for example a name."));
        return problems;
    }

    private static bool IsEdited(Cells cells, Cells shown, string prefix) =>
        FormDates.Names.Any(name => cells.Has(prefix + name) && cells[prefix + name] != shown[prefix + name]);

    private static IEnumerable<FormProblem> OfRow(FormList list, FormRow row, FormRow? shown)
    {
        if (shown is not null && row.Cells.Repeats(shown.Cells))
            yield break;
        foreach (var (input, text) in row.Cells.All)
            if (text.Length > LongestCell && text != shown?[input])
                yield return TooLong($"{list.Name}.{row.Token}.{input}", LongestCell);
        if (list == FormLists.Dates && FormDates.Fault(row.Cells, "") is { } fault)
            yield return new FormProblem($"{list.Name}.{row.Token}.{fault.Name}", fault.Message);
    }

    private static FormProblem TooLong(string input, int longest) => new(input, "This is too long: at most {0} characters.", longest);

    private static bool IsEmpty(ContactData contact) =>
        contact with { IsOrganization = false, Language = "", FormattedName = "" } == new ContactData();
}
