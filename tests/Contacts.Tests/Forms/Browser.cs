using Carnet.Contacts.Forms.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>Sends a form back as a browser does: line breaks as CR LF, boxes without a tick not at all.</summary>
internal static class Browser
{
    public static Dictionary<string, StringValues> Fill(ContactForm form)
    {
        var sent = new Dictionary<string, StringValues> { ["revision"] = $"{form.Revision}" };
        foreach (var (name, text) in form.Fields.All)
            sent[name] = Encode(text);
        sent["lists"] = new StringValues([.. form.Rows.Keys]);
        foreach (var (list, rows) in form.Rows)
        {
            sent[list + ".row"] = new StringValues([.. rows.Select(row => row.Token)]);
            foreach (var row in rows)
                Fill(sent, list, row);
        }
        return sent;
    }

    private static void Fill(Dictionary<string, StringValues> sent, string list, FormRow row)
    {
        if (row.From is { } from)
            sent[$"{list}.{row.Token}.from"] = $"{from}";
        foreach (var (name, text) in row.Cells.All)
            if (name != "preferred" || text == "true")
                sent[$"{list}.{row.Token}.{name}"] = Encode(text);
    }

    private static string Encode(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    public static ContactForm Send(Dictionary<string, StringValues> sent) => FormBinding.Read(new FormCollection(sent));
}
