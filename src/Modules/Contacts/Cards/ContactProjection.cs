using System.Security.Cryptography;
using Carnet.ContactFormats;
using Carnet.Contacts.Search;

namespace Carnet.Contacts.Cards;

/// <summary>The columns lists, sorting and search need. Adding one touches this file, the mapping and a migration.</summary>
public sealed partial class Contact
{
    // A larger picture stays in the card only; lists then show initials.
    private const int LargestPicture = 2 * 1024 * 1024;

    private static readonly string[] ShownInBrowsers = ["image/jpeg", "image/png", "image/gif", "image/webp"];

    public string NameFirstLast { get; private set; } = "";
    public string NameLastFirst { get; private set; } = "";
    public string SortFirst { get; private set; } = "";
    public string SortLast { get; private set; } = "";
    public string Company { get; private set; } = "";
    public string JobTitle { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Phone { get; private set; } = "";

    /// <summary>yyyy-MM-dd or --MM-dd, as the card says; null when unknown.</summary>
    public string? Birthday { get; private set; }

    /// <summary>Month × 100 + day, for "who has birthday"; null when unknown.</summary>
    public int? BirthdayDay { get; private set; }

    /// <summary>BCP 47 tag of the correspondence language, or null (R17).</summary>
    public string? Language { get; private set; }

    public bool IsOrganization { get; private set; }
    public bool IsGroup { get; private set; }

    /// <summary>Tag of <see cref="Picture"/>, so that a list need not load it; null when there is none.</summary>
    public string? PictureTag { get; private set; }

    public SearchDocument SearchText { get; private set; } = null!;

    // A card of version 4.0 may have several formatted names (RFC 6350 6.2.1); it is found by each.
    private void Project(ContactData data, string[] formattedNames, string country)
    {
        NameFirstLast = ContactNames.FirstLast(data);
        NameLastFirst = ContactNames.LastFirst(data);
        SortFirst = ContactNames.SortKey(ContactNames.SortKeyFirstLast(data));
        SortLast = ContactNames.SortKey(ContactNames.SortKeyLastFirst(data));
        Company = data.Organization;
        JobTitle = data.JobTitle;
        Email = Main(data.Emails);
        Phone = Main(data.Phones);
        Birthday = data.Birthday?.ToString();
        BirthdayDay = data.Birthday is { IsDay: true } day ? (day.Month * 100) + day.Day : null;
        Language = data.Language.Length == 0 ? null : data.Language;
        IsOrganization = data.IsOrganization;
        IsGroup = data.IsGroup;
        ProjectReach(data, country);
        ProjectPicture(data.Photo);
        SearchText ??= new SearchDocument { ContactId = Id };
        SearchText.Take(data, formattedNames, Phones);
    }

    private static string Main(ValueList<ContactValue> values) =>
        values.OrderByDescending(v => v.IsPreferred).Select(v => v.Value).FirstOrDefault("");

    private void ProjectReach(ContactData data, string country)
    {
        Emails.Clear();
        Emails.AddRange(data.Emails.Select((email, i) => new ContactEmail { ContactId = Id, Position = i, Address = email.Value.Trim().ToLowerInvariant() }));
        Phones.Clear();
        Phones.AddRange(data.Phones.Select((phone, i) => new ContactPhone
        {
            ContactId = Id,
            Position = i,
            AsTyped = phone.Value,
            Digits = PhoneNumbers.DigitsOf(phone.Value),
            E164 = PhoneNumbers.Parse(phone.Value, country) is { E164.Length: > 0 } number ? number.E164 : null,
        }));
    }

    private void ProjectPicture(ContactPhoto? photo)
    {
        if (photo is not { Bytes: { Length: > 0 and <= LargestPicture } bytes } || !ShownInBrowsers.Contains(photo.MediaType))
        {
            Picture = null;
            PictureTag = null;
            return;
        }
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        if (tag == PictureTag)
            return;
        Picture ??= new ContactPicture { ContactId = Id };
        (Picture.MediaType, Picture.Bytes, Picture.Tag) = (photo.MediaType, bytes, tag);
        PictureTag = tag;
    }
}
