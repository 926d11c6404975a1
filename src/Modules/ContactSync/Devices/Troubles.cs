using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Devices;

/// <summary>What a device was refused to do, kept as method and status and shown in words.</summary>
internal static class Troubles
{
    private static readonly string[] Changes = ["PUT", "DELETE", "POST", "MKCOL", "MOVE", "COPY", "PROPPATCH"];

    /// <summary>A change that is lost unless somebody looks. A failed precondition is not: the client fetches and tries again.</summary>
    public static bool Matters(string method, int status) =>
        Changes.Contains(method) && status is not (StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed or StatusCodes.Status405MethodNotAllowed);

    public static string Of(string method, int status) => $"{method} {status}";

    public static string InWords(string trouble, Texts<ContactSyncModule> t) => trouble.Split(' ')[^1] switch
    {
        "403" => t["a change without the right to make it"],
        "409" => t["a contact that is there already under another name"],
        "413" => t["a contact that is too large"],
        "507" => t["a contact for which there is no room"],
        _ => t["a contact that could not be read"],
    };
}
