namespace Carnet.Contacts.Cards;

/// <summary>What an entity needs to know of the world when it is written.</summary>
/// <param name="Country">ISO 3166 code for numbers typed without one.</param>
public readonly record struct Stamp(DateTimeOffset At, string Country);
