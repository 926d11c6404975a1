using Carnet.Modularity.Errors;

namespace Carnet.ContactTransfer;

/// <summary>Refusals in this module's words.</summary>
internal static class Refusal
{
    public static InvalidException Of(string message, params object[] arguments) =>
        new(null, message, arguments) { TextsOf = typeof(ContactTransferModule) };
}
