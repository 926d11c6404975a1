using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Pages;

/// <summary>What a form that was refused says when it is shown again.</summary>
/// <param name="Field">The name of the field at fault, or null for the whole form.</param>
/// <param name="Message">Translated.</param>
public sealed record Fault(string? Field, string Message)
{
    public static string? On(Fault? fault, string field) => fault?.Field == field ? fault.Message : null;
}

/// <summary>Carries out a form; what cannot be taken is shown again with the reason (422).</summary>
internal static class Attempt
{
    /// <param name="again">The page with the form as it was sent.</param>
    public static async Task<IResult> Of(HttpContext http, Func<Task<IResult>> act, Func<Fault, Task<Page>> again)
    {
        try
        {
            return await act();
        }
        catch (InvalidException refusal)
        {
            var texts = http.RequestServices.GetRequiredService<TextCatalog>();
            var fault = new Fault(refusal.Field, texts.Get(refusal.TextsOf.Assembly, refusal.Message, [.. refusal.Arguments]));
            return new PageResult(await again(fault) with { StatusCode = StatusCodes.Status422UnprocessableEntity });
        }
    }
}
