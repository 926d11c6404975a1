using System.Globalization;
using Carnet.ContactFormats;
using Carnet.Contacts.Forms.Model;
using Carnet.Contacts.Pictures;
using Carnet.Modularity.Errors;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms;

/// <summary>A form as it came in, and which of its buttons was pressed.</summary>
/// <param name="Button">"" for Save; <c>add:emails</c>, <c>remove:emails.0</c>, <c>remove-picture</c>; on the conflict page mine, theirs, merge, edit.</param>
public sealed record SentForm(ContactForm Form, string Button)
{
    public FormProblem? PictureProblem { get; init; }

    /// <summary>The revision the conflict page showed as theirs; null when this is no answer to it.</summary>
    public long? Seen { get; init; }

    /// <summary>Fields for which the conflict page was answered with one's own value.</summary>
    public IReadOnlySet<string> Mine { get; init; } = new HashSet<string>();

    /// <summary>Carries out a button that only changes the form.</summary>
    /// <returns>The input that gets the focus; null when the button asks for more than that.</returns>
    public string? ChangeForm()
    {
        if (Button == "remove-picture")
            return "picture";
        if (Button.StartsWith("add:", StringComparison.Ordinal) && FormLists.Named(Button[4..]) is { } list)
            return $"{list.Name}.{Form.AddRow(list.Name)}.{list.Typed[0]}";
        if (Button.StartsWith("remove:", StringComparison.Ordinal) && Button[7..].Split('.') is [var name, var token])
        {
            Form.RemoveRow(name, token);
            return Form.Rows.GetValueOrDefault(name)?.LastOrDefault() is { } last ? $"{name}.{last.Token}.{FormLists.Named(name)!.Typed[0]}" : "";
        }
        return null;
    }
}

/// <summary>Reads sent forms, with their pictures.</summary>
public sealed class SentForms(PicturePreparation pictures)
{
    public async Task<SentForm> Read(HttpRequest request, CancellationToken cancel)
    {
        var posted = await request.ReadFormAsync(cancel);
        var form = FormBinding.Read(posted);
        var button = posted["do"].LastOrDefault() ?? "";
        var problem = await ReadPicture(posted, button, form, cancel);
        return new SentForm(form, button)
        {
            PictureProblem = problem,
            Seen = long.TryParse(posted["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
            Mine = posted.Where(field => field.Key.StartsWith("pick.", StringComparison.Ordinal) && field.Value == "mine").Select(field => field.Key[5..]).ToHashSet(),
        };
    }

    private async Task<FormProblem?> ReadPicture(IFormCollection posted, string button, ContactForm form, CancellationToken cancel)
    {
        try
        {
            form.Picture = button == "remove-picture" ? FormPicture.Removed : await Picture(posted, cancel);
            return null;
        }
        catch (InvalidException refusal)
        {
            return new FormProblem("picture", refusal.Message, [.. refusal.Arguments]);
        }
    }

    private async Task<FormPicture> Picture(IFormCollection posted, CancellationToken cancel)
    {
        if (posted.Files["picture-file"] is { Length: > 0 } file)
            return FormPicture.Of(await pictures.Prepare(await Bytes(file, cancel), cancel));
        return posted["picture"].LastOrDefault() switch
        {
            "new" when Decode(posted["picture-data"]) is { } bytes => FormPicture.Of(await pictures.Prepare(bytes, cancel)),
            "none" => FormPicture.Removed,
            _ => FormPicture.Stored,
        };
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > PicturePreparation.LargestUpload)
            throw new InvalidException("picture", "This picture is larger than {0} MB.", PicturePreparation.LargestUpload / (1024 * 1024)) { TextsOf = typeof(ContactsModule) };
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static byte[]? Decode(string? text)
    {
        var bytes = new byte[(text?.Length ?? 0) * 3 / 4];
        return text is { Length: > 0 } && Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
