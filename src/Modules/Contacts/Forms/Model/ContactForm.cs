using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>The contact form as somebody sees or sent it: every input as text, so that whatever was typed can be shown again.</summary>
public sealed class ContactForm
{
    /// <summary>The revision of the contact that the inputs were filled from; null for a new contact.</summary>
    public long? Revision { get; init; }

    /// <summary>The single inputs.</summary>
    public Cells Fields { get; } = new();

    /// <summary>The lines of each list that was shown, by the list's name.</summary>
    public Dictionary<string, List<FormRow>> Rows { get; } = [];

    public FormPicture Picture { get; set; } = FormPicture.Stored;

    public string this[string name] => Fields[name];

    public IReadOnlyList<FormRow> RowsOf(FormList list) => Rows.GetValueOrDefault(list.Name) ?? [];

    /// <summary>The form filled from a contact.</summary>
    public static ContactForm Of(ContactData contact, long? revision)
    {
        var form = new ContactForm { Revision = revision };
        foreach (var field in FormFields.All)
            form.Fields[field.Name] = field.Get(contact);
        FormDates.Show(contact.Birthday, "birthday.", form.Fields);
        FormDates.Show(contact.Anniversary, "anniversary.", form.Fields);
        foreach (var list in FormLists.All)
            form.Rows[list.Name] = list.Show(contact);
        return form;
    }

    /// <summary>The contact as the form says. What the form does not show, or shows unchanged, stays as it is in <paramref name="stored"/>.</summary>
    public ContactData Apply(ContactData stored)
    {
        var shown = Of(stored, Revision).Fields;
        var contact = stored;
        foreach (var field in FormFields.All)
            if (Fields.Has(field.Name) && Fields[field.Name] != shown[field.Name])
                contact = field.Set(contact, Fields[field.Name]);
        contact = contact with
        {
            Birthday = FormDates.Read(Fields, "birthday.", shown, stored.Birthday),
            Anniversary = FormDates.Read(Fields, "anniversary.", shown, stored.Anniversary),
            Photo = Picture.Apply(stored.Photo),
        };
        foreach (var list in FormLists.All)
            if (Rows.TryGetValue(list.Name, out var rows))
                contact = list.Read(contact, rows);
        return contact;
    }

    /// <summary>One more empty line; no-op for an unknown list.</summary>
    /// <returns>The new line's token.</returns>
    public string? AddRow(string listName, string kind = "")
    {
        if (FormLists.Named(listName) is not { } list)
            return null;
        var rows = Rows.TryGetValue(list.Name, out var own) ? own : Rows[list.Name] = [];
        var number = rows.Count;
        while (rows.Exists(row => row.Token == $"n{number}"))
            number++;
        rows.Add(FormRow.Empty($"n{number}", kind));
        return $"n{number}";
    }

    /// <summary>Takes a line away; no-op for an unknown one.</summary>
    public void RemoveRow(string listName, string token) => Rows.GetValueOrDefault(listName)?.RemoveAll(row => row.Token == token);
}
