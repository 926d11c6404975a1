using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Devices;
using Carnet.ContactSync.SignIn;
using Carnet.ContactSync.Xml;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Dav;

/// <summary>
/// Every request of a CardDAV client: who sends it, what stands at the address, the method, and the one table that turns
/// refusals into what clients understand. The caller is known before anything that needs him is made.
/// </summary>
internal static class DavDoor
{
    private const string Classes = "1, 3, access-control, addressbook, extended-mkcol";

    public static async Task Answer(HttpContext http)
    {
        http.Response.Headers["DAV"] = Classes;
        var answer = await http.RequestServices.GetRequiredService<DeviceSignIn>().Find(http);
        if (answer.Person is not { } person)
        {
            Challenge(http, answer);
            return;
        }
        var caller = http.RequestServices.GetRequiredService<Caller>();
        caller.User = new CurrentUser(person);
        caller.Door = new Door("carddav", answer.Known?.Device);
        var request = new DavRequest(http, person);
        http.RequestServices.GetRequiredService<QuickCommands>().Keep();
        try
        {
            await Method(request).Answer(request);
            request.End();
        }
        catch (DavError error) when (!http.Response.HasStarted)
        {
            await Refuse(http, answer, error);
        }
        catch (RefusalException refusal) when (!http.Response.HasStarted)
        {
            await Refuse(http, answer, Translate(request, refusal));
        }
    }

    // What a device was refused to do, its person should not have to guess.
    private static async Task Refuse(HttpContext http, SignInAnswer answer, DavError error)
    {
        if (answer.Known?.DeviceId is { } device && Troubles.Matters(http.Request.Method, error.Status))
            await http.RequestServices.GetRequiredService<KnownDevices>().Trouble(device, Troubles.Of(http.Request.Method, error.Status), http.RequestAborted);
        await error.Answer(http);
    }

    // RFC 9110 11.6.1; clients wait for the challenge before they send anything.
    private static void Challenge(HttpContext http, SignInAnswer answer)
    {
        http.Response.StatusCode = answer.Wait is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status429TooManyRequests;
        if (answer.Wait is { } wait)
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        else
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"Carnet\", charset=\"UTF-8\"";
    }

    private static IDavMethod Method(DavRequest request)
    {
        var kind = request.Address.Kind;
        if (DavMethods.Find(request.Http.Request.Method) is not { } method)
            throw NotAllowed(request, kind);
        if (kind == Kinds.None && method.Type != typeof(Methods.Mkcol))
            throw new DavError(StatusCodes.Status404NotFound);
        if (kind != Kinds.None && !method.On.HasFlag(kind))
            throw NotAllowed(request, kind);
        return (IDavMethod)request.Http.RequestServices.GetRequiredService(method.Type);
    }

    private static DavError NotAllowed(DavRequest request, Kinds kind)
    {
        request.Http.Response.Headers.Allow = DavMethods.Allowed(kind == Kinds.None ? Kinds.Root : kind);
        return new DavError(StatusCodes.Status405MethodNotAllowed);
    }

    // What somebody may not see does not exist for him; what he sees and may not change lacks a privilege (RFC 3744 7.1.1).
    private static DavError Translate(DavRequest request, RefusalException refusal) => refusal switch
    {
        NotFoundException => new DavError(StatusCodes.Status404NotFound),
        ForbiddenException => DavError.NeedPrivilege(request.Hrefs.Of(request.Address), Privilege(request)),
        _ => new DavError(StatusCodes.Status403Forbidden),
    };

    private static string Privilege(DavRequest request) => (request.Http.Request.Method, request.Address.Kind) switch
    {
        ("DELETE" or "MOVE", _) => "unbind",
        ("PROPPATCH", _) => "write-properties",
        ("PUT", Kinds.Card) => "write-content",
        _ => "bind",
    };
}
