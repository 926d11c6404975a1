using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Routing;

namespace Carnet.ContactTransfer;

internal static class TransferRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("", ContactTransferModule.Transfer);
    }
}
