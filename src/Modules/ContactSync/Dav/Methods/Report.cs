using Carnet.ContactSync.Dav.Reports;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>REPORT (RFC 3253 3.6): which one, says the body.</summary>
internal sealed class Report : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        var body = await request.Body() ?? throw new DavError(StatusCodes.Status400BadRequest);
        var report = DavReports.Find(body.Name) ?? throw DavError.Forbidden(Ns.Dav + "supported-report");
        await ((IDavReport)request.Http.RequestServices.GetRequiredService(report)).Answer(request, body);
    }
}
