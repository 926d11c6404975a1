namespace Carnet.ContactFormats;

/// <summary>How a contact is called in lists, and where it sorts.</summary>
public static class ContactNames
{
    /// <summary>"Ludwig van Beethoven"; a company's name, nickname, e-mail, phone or the notes' first line where there is no person; "" for an empty contact.</summary>
    public static string FirstLast(ContactData contact) => throw new NotImplementedException();

    /// <summary>"van Beethoven, Ludwig", with the same fallbacks.</summary>
    public static string LastFirst(ContactData contact) => throw new NotImplementedException();

    /// <summary>The text to sort by in first-name order: give it to <see cref="SortKey"/>.</summary>
    public static string SortKeyFirstLast(ContactData contact) => throw new NotImplementedException();

    /// <summary>The text to sort by in family-name order, lower-case particles (van, von, de, du …) skipped.</summary>
    public static string SortKeyLastFirst(ContactData contact) => throw new NotImplementedException();

    /// <summary>Folded so that an ordinal comparison sorts sensibly: no diacritics, lower case, no punctuation, digits kept.</summary>
    public static string SortKey(string text) => throw new NotImplementedException();

    /// <summary>The letter of the alphabet rail for a sort key: "A".."Z", another script's own letter ("Α", "Б", "か", "漢"), or "#".</summary>
    public static string Initial(string sortKey) => throw new NotImplementedException();
}
