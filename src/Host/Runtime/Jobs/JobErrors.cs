using System.Globalization;
using System.Text.Json;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;

namespace Carnet.Runtime.Jobs;

/// <summary>Why a job failed: kept as a text's key and arguments, so that each reader reads it in his own language.</summary>
internal sealed class JobErrors(TextCatalog texts)
{
    private const string FaultText = "Something went wrong. Tell your administrator this number: {0}";

    /// <returns>Key, arguments as JSON, and a type whose assembly has the text.</returns>
    public static (string Key, string Arguments, string Texts) Of(RefusalException refusal) =>
        (refusal.Message, JsonSerializer.Serialize(refusal.Arguments), NameOf(refusal.TextsOf));

    /// <param name="faultId">Under which the fault was logged.</param>
    public static (string Key, string Arguments, string Texts) OfFault(string faultId) =>
        (FaultText, JsonSerializer.Serialize<object[]>([faultId]), NameOf(typeof(JobErrors)));

    /// <summary>In the current UI language; null for a job that did not fail.</summary>
    public string? InWords(StoredJob job)
    {
        if (job.Error is null)
            return null;
        var arguments = JsonSerializer.Deserialize<JsonElement[]>(job.ErrorArguments!)!.Select(Value).ToArray();
        return Type.GetType(job.ErrorTexts!) is { } type
            ? texts.Get(type.Assembly, job.Error, arguments)
            : string.Format(CultureInfo.CurrentCulture, job.Error, arguments);
    }

    // Without the assembly's version, which changes with every release.
    private static string NameOf(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    private static object Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.String => json.GetString()!,
        _ => json.ToString(),
    };
}
