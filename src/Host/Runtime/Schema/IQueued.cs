namespace Carnet.Runtime.Schema;

/// <summary>
/// A row somebody works off after commit. A claim is one conditional update: it sets a fresh <see cref="Claim"/> and moves
/// <see cref="DueAt"/> into the future; when the claimant dies, the row is simply due again. What is written at the end asks
/// for the same claim, so that somebody who was too slow changes nothing.
/// </summary>
internal interface IQueued
{
    DateTimeOffset DueAt { get; set; }
    Guid? Claim { get; set; }
    int Attempts { get; set; }
}
