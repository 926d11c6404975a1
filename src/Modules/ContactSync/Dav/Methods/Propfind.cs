using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>PROPFIND (RFC 4918 9.1), at most one level deep.</summary>
internal sealed class Propfind(Views views) : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        // RFC 4918 9.1: a server may refuse to walk the whole tree.
        if (request.Depth is not { } depth)
            throw DavError.Forbidden(Ns.Dav + "propfind-finite-depth");
        var body = await request.Body();
        if (body is not null && body.Name != Ns.Dav + "propfind")
            throw new DavError(StatusCodes.Status400BadRequest);
        var plans = new Plans(PropertyWish.Read(body, request.WantsMinimum));
        var view = await views.Find(views.Site(request), request.Address, plans.Needs(request.Address.Kind), request.Cancel);
        var answer = new Multistatus(request.Write(StatusCodes.Status207MultiStatus));
        await answer.Thing(plans.Of(view.Kind), view, request.Cancel);
        if (depth == 1)
            await foreach (var below in views.Below(view, plans.Needs, request.Cancel))
                await answer.Thing(plans.Of(below.Kind), below, request.Cancel);
        answer.End();
    }
}
