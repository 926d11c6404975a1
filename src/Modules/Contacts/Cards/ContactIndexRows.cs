namespace Carnet.Contacts.Cards;

/// <summary>One e-mail address of a contact, for look-up by address.</summary>
public sealed class ContactEmail
{
    public Guid ContactId { get; internal init; }
    public int Position { get; internal init; }

    /// <summary>Lower case.</summary>
    public string Address { get; internal init; } = "";
}

/// <summary>One phone number of a contact, for look-up by number.</summary>
public sealed class ContactPhone
{
    public Guid ContactId { get; internal init; }
    public int Position { get; internal init; }
    public string AsTyped { get; internal init; } = "";

    /// <summary>Digits only, as typed.</summary>
    public string Digits { get; internal init; } = "";

    /// <summary>+33123456789, or null when it cannot be read as a number of some country (C5).</summary>
    public string? E164 { get; internal init; }
}

/// <summary>The picture lists and pages show, beside the card so that showing it parses nothing.</summary>
public sealed class ContactPicture
{
    public Guid ContactId { get; internal init; }
    public string MediaType { get; internal set; } = "";
    public byte[] Bytes { get; internal set; } = [];

    /// <summary>Changes with the picture; part of its address, so that it can be cached for ever.</summary>
    public string Tag { get; internal set; } = "";
}
