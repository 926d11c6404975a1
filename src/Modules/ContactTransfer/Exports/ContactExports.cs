using Carnet.Contacts.Cards;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Rights;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Exports;

/// <summary>One contact as a vCard (R141).</summary>
internal static class ContactExports
{
    public static async Task<IResult> Show(Guid contactId, string? version, HttpContext http, ContactStore contacts, ExportWriter writer, CancellationToken cancel)
    {
        var contact = await contacts.Find(contactId, Right.View, cancel);
        var format = version switch
        {
            null or "3.0" => ExportFormat.VCard3,
            "4.0" => ExportFormat.VCard4,
            _ => throw Refusal.Of("Contacts can be exported as vCard 3.0 or 4.0."),
        };
        var card = new FedCard(contact.Id, contact.NameFirstLast, contact.Card.Bytes);
        await writer.Write(http.Response, format, contact.NameFirstLast, new[] { card }.ToAsyncEnumerable(), cancel);
        return Results.Empty;
    }
}
