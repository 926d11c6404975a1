namespace Carnet.ContactFormats;

/// <summary>One line of a contact's history: a field's stable id and how its content reads.</summary>
public sealed record ContactField(string Id, Func<ContactData, string> Text)
{
    internal Func<ContactData, ContactData, ContactData> CopyFrom { get; init; } = (current, _) => current;
}

/// <summary>A field that differs, with both readings.</summary>
public sealed record FieldChange(string FieldId, string Before, string After);

/// <summary>All fields of a contact as a flat list, for showing differences and restoring one field.</summary>
public static class ContactFields
{
    public static IReadOnlyList<ContactField> All { get; } = [];

    /// <summary>The fields that differ, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<FieldChange> Compare(ContactData before, ContactData after) => throw new NotImplementedException();

    /// <summary><paramref name="current"/> with one field as it was in <paramref name="past"/>.</summary>
    /// <exception cref="ArgumentException">No field has this id.</exception>
    public static ContactData Restore(ContactData current, ContactData past, string fieldId) => throw new NotImplementedException();
}
