using Carnet.Modularity.Errors;

namespace Carnet.Web.Forms;

/// <summary>Refusals in the host's own words.</summary>
internal static class Refusal
{
    public static InvalidException Of(string? field, string message, params object[] arguments) =>
        new(field, message, arguments) { TextsOf = typeof(HostModule) };

    /// <exception cref="InvalidException">There are faults: all of them in one.</exception>
    public static void Throw(IReadOnlyList<InvalidException> faults)
    {
        if (faults is [var first, ..])
            throw new InvalidException(first.Field, first.Message, [.. first.Arguments]) { TextsOf = first.TextsOf, Others = [.. faults.Skip(1)] };
    }

    public static ForbiddenException Forbidden(string message, params object[] arguments) =>
        new(message, arguments) { TextsOf = typeof(HostModule) };
}
