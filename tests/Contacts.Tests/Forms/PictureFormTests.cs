using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Carnet.ContactFormats;
using Carnet.Contacts.Tests.Pictures;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>The picture in the form: at any time, kept until Save, gone when removed (R8, R10, C22).</summary>
public sealed class PictureFormTests(FormSite site) : IClassFixture<FormSite>
{
    [Fact]
    public async Task Takes_a_picture_for_a_contact_that_does_not_exist_yet()
    {
        var book = await site.PrivateBook();
        var page = await site.Ada.Get($"books/{book}/contacts/new");
        var answer = await site.SubmitPicture(page, $"books/{book}/contacts", TestPictures.FromCamera(1), new() { ["given"] = "Ada" });
        var photo = (await site.Read(Guid.Parse(answer.Location!.Split('?')[0].Split('/')[^1]))).Photo!;
        Assert.Equal("image/jpeg", photo.MediaType);
        Assert.DoesNotContain(TestPictures.Secret, Encoding.Latin1.GetString(photo.Bytes!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_picture_while_something_else_has_to_be_corrected()
    {
        var id = await site.Add(new ContactData { GivenName = "Ada" });
        var page = await site.Ada.Get($"contacts/{id}/edit");
        var wrong = await site.SubmitPicture(page, $"contacts/{id}", TestPictures.FromCamera(1), new() { ["birthday.day"] = "40", ["birthday.month"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await site.Ada.Submit(wrong, $"contacts/{id}", new() { ["birthday.day"] = "4" });
        Assert.NotNull((await site.Read(id)).Photo);
    }

    [Fact]
    public async Task Says_in_the_form_that_a_file_is_no_picture_and_keeps_the_rest()
    {
        var id = await site.Add(new ContactData { GivenName = "Ada" });
        var answer = await site.SubmitPicture(await site.Ada.Get($"contacts/{id}/edit"), $"contacts/{id}", Encoding.ASCII.GetBytes("MZ not a picture"), new() { ["given"] = "Augusta" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("no picture", answer.Text(".picture-note")!, StringComparison.Ordinal);
        Assert.Equal("Augusta", answer.Document.GetElementById("f-given")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Removes_a_picture()
    {
        var id = await site.Add(new ContactData { GivenName = "Ada", Photo = new ContactPhoto("image/jpeg", TestPictures.Jpeg, null) });
        var form = await site.Ada.Submit($"contacts/{id}/edit", $"contacts/{id}", new() { ["do"] = "remove-picture" });
        Assert.False(form.Has("[data-picture] img"));
        await site.Ada.Submit(form, $"contacts/{id}");
        Assert.Null((await site.Read(id)).Photo);
    }

    [Fact]
    public async Task Shows_a_chosen_picture_before_it_is_saved()
    {
        var book = await site.PrivateBook();
        var token = (await site.Ada.Get($"books/{book}/contacts/new")).Token;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(TestPictures.FromCamera(1));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Add(file, "picture-file", "me.jpg");
        var frame = await site.Ada.Send(new HttpRequestMessage(HttpMethod.Post, "contacts/pictures") { Content = content }, [("HX-Request", "true")]);
        Assert.Equal(HttpStatusCode.OK, frame.Status);
        Assert.StartsWith("data:image/jpeg;base64,", frame.Document.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("new", frame.Document.QuerySelector("[name=picture]")!.GetAttribute("value"));
    }
}
