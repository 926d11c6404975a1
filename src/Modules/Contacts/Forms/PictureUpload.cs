using Carnet.Contacts.Forms.Model;
using Carnet.Contacts.Forms.Parts;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms;

/// <summary>Takes a picture while the form is still open, and shows what will be stored.</summary>
internal static class PictureUpload
{
    public static async Task<IResult> Prepare(HttpRequest request, SentForms forms, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        var sent = await forms.Read(request, cancel);
        if (sent.PictureProblem is not { } problem)
            return Answer.Fragment<PictureFrame>((nameof(PictureFrame.Picture), sent.Form.Picture));
        return Answer.Fragment<PictureFrame>(StatusCodes.Status422UnprocessableEntity,
            (nameof(PictureFrame.Picture), FormPicture.Stored), (nameof(PictureFrame.Problem), texts[problem.Message, [.. problem.Arguments]]));
    }
}
