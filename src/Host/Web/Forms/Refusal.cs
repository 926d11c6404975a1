using Carnet.Modularity.Errors;

namespace Carnet.Web.Forms;

/// <summary>Refusals in the host's own words.</summary>
internal static class Refusal
{
    public static InvalidException Of(string? field, string message, params object[] arguments) =>
        new(field, message, arguments) { TextsOf = typeof(HostModule) };

    public static ForbiddenException Forbidden(string message, params object[] arguments) =>
        new(message, arguments) { TextsOf = typeof(HostModule) };
}
