using Carnet.Modularity.Pages;

namespace Carnet.ContactTransfer;

/// <summary>Pages of this module carry its style sheet and script.</summary>
internal static class TransferPageStyles
{
    public static Page Dressed(this Page page) => page with
    {
        Styles = ["Carnet.ContactTransfer/transfer.css"],
        Scripts = ["Carnet.ContactTransfer/transfer.js"],
    };
}
