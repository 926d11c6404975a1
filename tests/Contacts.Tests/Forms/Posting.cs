using Carnet.Contacts.Forms.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>Sends a form back as a browser does: line breaks as CR LF, in inputs of one line not at all; boxes without a tick not at all.</summary>
internal static class Posting
{
    public static Dictionary<string, StringValues> Fill(ContactForm form) =>
        FormInputs.Of(form).GroupBy(input => input.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(input => Encode(input.Name, input.Value))]));

    private static string Encode(string name, string text) =>
        text.Replace("\n", name is "notes" || name.EndsWith(".street", StringComparison.Ordinal) ? "\r\n" : "", StringComparison.Ordinal);

    public static ContactForm Send(Dictionary<string, StringValues> sent) => FormBinding.Read(new FormCollection(sent));
}
