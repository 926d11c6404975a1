using System.Text.Json;

namespace Carnet.Runtime.Events;

/// <summary>Event data as JSON: strings and numbers, so that every workflow engine can take them.</summary>
internal static class EventData
{
    /// <exception cref="ArgumentException">A value is neither a string nor a number.</exception>
    public static string Write(IReadOnlyDictionary<string, object> data)
    {
        foreach (var (name, value) in data)
            if (value is not (string or byte or short or int or long or float or double or decimal))
                throw new ArgumentException($"Event data are strings and numbers; {name} is {value?.GetType().Name ?? "null"}.", nameof(data));
        return JsonSerializer.Serialize(data);
    }

    /// <summary>Whole numbers come back as <see cref="long"/>, others as <see cref="double"/>.</summary>
    public static IReadOnlyDictionary<string, object> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(p => p.Key, p => Value(p.Value));

    private static object Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        _ => json.GetString()!,
    };
}
