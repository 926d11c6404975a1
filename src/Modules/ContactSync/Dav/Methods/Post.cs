using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Cards;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>POST to a book adds a card under a name of ours (RFC 5995).</summary>
internal sealed class Post(CardWriting writing) : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        var sent = await SentCard.Read(request.Http.Request, request.Cancel);
        var address = Address.Read([.. request.Address.Segments, $"{Guid.CreateVersion7():N}.vcf"], request.Person.Login);
        await writing.Put(request, address, sent, tag => tag is null);
        request.Http.Response.Headers.Location = request.Hrefs.Of(address);
        request.Http.Response.StatusCode = StatusCodes.Status201Created;
    }
}
