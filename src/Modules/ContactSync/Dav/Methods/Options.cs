using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>OPTIONS (RFC 4918 10.1): what may be sent here; the DAV header stands on every answer.</summary>
internal sealed class Options : IDavMethod
{
    public Task Answer(DavRequest request)
    {
        request.Http.Response.Headers.Allow = DavMethods.Allowed(request.Address.Kind);
        request.Http.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }
}
