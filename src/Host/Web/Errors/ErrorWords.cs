namespace Carnet.Web.Errors;

/// <summary>What a status code means to a person; English keys.</summary>
internal sealed record ErrorWords(string Title, string Text)
{
    public static ErrorWords Of(int status) => status switch
    {
        400 => new("This did not work", "The form was too old or incomplete. Please go back, reload the page and try again."),
        401 => new("Please sign in", "You need to sign in to see this."),
        403 => new("Not allowed", "You may not see or do this. If you think you should, ask an administrator."),
        404 => new("Not found", "This page does not exist, or you may not see it."),
        405 => new("This did not work", "This address cannot be opened like that. Please go back and use the buttons of the page."),
        413 => new("Too large", "What you sent is larger than this site accepts."),
        429 => new("Too many tries", "Please wait a few minutes and try again."),
        503 => new("Not available", "This site is switched off or not ready at the moment. Please try again later."),
        < 500 => new("This did not work", "The site could not use what was sent. Please go back and try again."),
        _ => new("Something went wrong", "This is a fault of the program, not yours. Nothing was half-saved. If it happens again, tell an administrator this number:"),
    };
}
