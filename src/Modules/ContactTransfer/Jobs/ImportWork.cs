namespace Carnet.ContactTransfer.Jobs;

/// <summary>The arguments of every job of this module.</summary>
internal sealed record ImportWork(Guid ImportId);
