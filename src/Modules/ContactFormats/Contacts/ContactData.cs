namespace Carnet.ContactFormats;

/// <summary>The typed view of a contact: what a form shows and a history compares. Texts are never null; absent is "". Equality is by value, lists included.</summary>
public sealed record ContactData
{
    public string Prefix { get; init; } = "";
    public string GivenName { get; init; } = "";
    public string AdditionalNames { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string Suffix { get; init; } = "";

    /// <summary>FN. Read falls back to the name parts, organisation, nickname, e-mail or phone where a card has none.</summary>
    public string FormattedName { get; init; } = "";

    public string Nickname { get; init; } = "";
    public string PhoneticGivenName { get; init; } = "";
    public string PhoneticFamilyName { get; init; } = "";
    public string PhoneticOrganization { get; init; } = "";

    public string Organization { get; init; } = "";
    public string Department { get; init; } = "";
    public string JobTitle { get; init; } = "";
    public string Role { get; init; } = "";

    /// <summary>KIND:org or X-ABShowAs:COMPANY: the company itself is the contact.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>KIND:group or X-ADDRESSBOOKSERVER-KIND:group: the card lists other cards.</summary>
    public bool IsGroup { get; init; }

    public ValueList<ContactValue> Emails { get; init; } = [];
    public ValueList<ContactValue> Phones { get; init; } = [];
    public ValueList<ContactValue> Urls { get; init; } = [];
    public ValueList<ContactValue> InstantMessages { get; init; } = [];
    public ValueList<ContactAddress> Addresses { get; init; } = [];

    public PartialDate? Birthday { get; init; }
    public PartialDate? Anniversary { get; init; }
    public ValueList<ContactDate> OtherDates { get; init; } = [];
    public ValueList<ContactRelated> Related { get; init; } = [];

    public string Notes { get; init; } = "";

    /// <summary>The preferred language of correspondence, a BCP 47 tag such as <c>fr</c> or <c>pt-BR</c>.</summary>
    public string Language { get; init; } = "";

    public ValueList<string> Categories { get; init; } = [];
    public ContactPhoto? Photo { get; init; }
    public ValueList<ContactCustom> Custom { get; init; } = [];

    public string Gender { get; init; } = "";
    public string TimeZone { get; init; } = "";
    public string Geo { get; init; } = "";
    public string CalendarUri { get; init; } = "";
    public string Key { get; init; } = "";
}
