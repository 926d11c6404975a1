using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Modularity.Forms;

/// <summary>
/// Carries out a form; what cannot be taken is shown again with the reason (422). A field that was not sent arrives as
/// null, whatever its type says: forms turn it into an empty text or list themselves.
/// </summary>
public static class Attempt
{
    /// <param name="again">The page with the form as it was sent.</param>
    public static async Task<IResult> Of(HttpContext http, Func<Task<IResult>> act, Func<FormFault, Task<Page>> again)
    {
        try
        {
            return await act();
        }
        catch (InvalidException refusal)
        {
            var fault = FormFault.Of(refusal, http.RequestServices.GetRequiredService<TextCatalog>());
            return new PageResult(await again(fault) with { StatusCode = StatusCodes.Status422UnprocessableEntity });
        }
    }

    public static Task<IResult> Of(HttpContext http, Func<Task<IResult>> act, Func<FormFault, Page> again) =>
        Of(http, act, fault => Task.FromResult(again(fault)));
}
