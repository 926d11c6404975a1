using Carnet.Modularity.Errors;

namespace Carnet.ContactSync;

/// <summary>Refusals in this module's words.</summary>
internal static class Refusal
{
    public static InvalidException Of(string? field, string message, params object[] arguments) =>
        new(field, message, arguments) { TextsOf = typeof(ContactSyncModule) };

    public static NotFoundException Missing(string message) => new(message) { TextsOf = typeof(ContactSyncModule) };
}
