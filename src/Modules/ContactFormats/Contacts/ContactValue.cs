namespace Carnet.ContactFormats;

/// <summary>An e-mail address, phone number, web address or instant-messaging address with its kind.</summary>
public sealed record ContactValue
{
    public string Value { get; init; } = "";

    /// <summary>One of <see cref="ContactKinds"/>: home, work, mobile, … ; "other" where the card says nothing.</summary>
    public string Kind { get; init; } = ContactKinds.Other;

    /// <summary>The label the user wrote himself, else "".</summary>
    public string Label { get; init; } = "";

    public bool IsPreferred { get; init; }

    /// <summary>Instant messaging only: skype, xmpp, jabber, teams, whatsapp, signal, telegram, icq, aim, msn, yahoo, qq, gtalk, sip …, else "".</summary>
    public string Service { get; init; } = "";
}

/// <summary>A postal address in its parts.</summary>
public sealed record ContactAddress
{
    public string Street { get; init; } = "";
    public string Extended { get; init; } = "";
    public string PoBox { get; init; } = "";
    public string City { get; init; } = "";
    public string Region { get; init; } = "";
    public string PostalCode { get; init; } = "";
    public string Country { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 in upper case (Apple's X-ABADR, vCard 4's CC), else "".</summary>
    public string CountryCode { get; init; } = "";

    public string Kind { get; init; } = ContactKinds.Other;
    public string Label { get; init; } = "";
    public bool IsPreferred { get; init; }

    /// <summary>The address as its writer wants it printed (LABEL), lines divided by \n, else "".</summary>
    public string Formatted { get; init; } = "";
}

/// <summary>A named day, such as "First contract".</summary>
public sealed record ContactDate
{
    public string Label { get; init; } = "";
    public PartialDate Date { get; init; } = new(null, 0, 0);
}

/// <summary>Another person: spouse, assistant, manager …</summary>
public sealed record ContactRelated
{
    /// <summary>One of <see cref="ContactKinds.Relations"/> or the user's own word.</summary>
    public string Label { get; init; } = "";
    public string Name { get; init; } = "";
}

/// <summary>A field the user named himself.</summary>
public sealed record ContactCustom
{
    public string Label { get; init; } = "";
    public string Value { get; init; } = "";
}
