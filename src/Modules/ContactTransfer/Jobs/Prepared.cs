using Carnet.Contacts.Cards;
using Carnet.ContactTransfer.Records;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>A record with the contact it would become; null when it cannot be read.</summary>
internal sealed record Prepared(FileRecord Record, Contact? Contact);
