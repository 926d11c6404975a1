namespace Carnet.ContactTransfer.Records;

/// <summary>Reasons of this module why a record was not stored; the formats have their own.</summary>
internal static class ProblemCodes
{
    public const string NotStored = "not-stored", NotAllowed = "not-allowed";
}
