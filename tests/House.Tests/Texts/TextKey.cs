using System.Reflection;
using Carnet.House.Tests.Il;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Texts;

namespace Carnet.House.Tests.Texts;

/// <summary>A text the code asks for, and the assembly whose translations must have it.</summary>
internal sealed record TextKey(string Key, Assembly Assembly, string Place)
{
    /// <summary>Parameters of what modules declare that are keys of the declaring assembly's texts.</summary>
    private static readonly string[] Declared = ["Description", "Category", "Title", "Text", "Placeholder", "Label"];

    /// <summary>A method of ours that hands its parameter on as a key.</summary>
    private sealed record Sink(MethodBase Method, int Argument, Assembly? Assembly);

    public static IEnumerable<TextKey> In(IReadOnlyCollection<Call> calls)
    {
        var keys = new List<TextKey>();
        var sinks = new HashSet<Sink>();
        var inOrder = calls.ToList();
        bool found;
        do
        {
            keys.Clear();
            var before = sinks.Count;
            for (var i = 0; i < inOrder.Count; i++)
                foreach (var (argument, assembly) in Keys(inOrder, i, sinks))
                {
                    keys.AddRange(inOrder[i].Constants(argument).Select(key => new TextKey(key, assembly ?? inOrder[i].Caller.Module.Assembly, inOrder[i].Place)));
                    sinks.UnionWith(inOrder[i].Parameters(argument).Select(parameter => new Sink(Plain(inOrder[i].Caller), parameter, assembly)));
                }
            found = sinks.Count > before;
        }
        while (found);
        return keys;
    }

    private static IEnumerable<(int Argument, Assembly? Assembly)> Keys(List<Call> calls, int index, HashSet<Sink> sinks)
    {
        var call = calls[index];
        if (call.Is(typeof(Texts<>)))
            return Enumerable.Range(1, call.Arguments.Count - 1).Select(i => (i, (Assembly?)call.Target.DeclaringType!.GetGenericArguments()[0].Assembly));
        if (call.Is(typeof(TextCatalog), nameof(TextCatalog.Get)))
            return [(2, null)];
        if (call.Target.IsConstructor && call.Target.DeclaringType!.IsAssignableTo(typeof(RefusalException)) && call.IndexOf("message") is >= 0 and var message)
            return [(message, TextsOf(calls, index) ?? typeof(RefusalException).Assembly)];
        if (IsDeclaration(call))
            return DeclaredTexts(call);
        return sinks.Where(s => s.Method == Plain(call.Target)).Select(s => (s.Argument, s.Assembly));
    }

    /// <summary>Elsewhere a "name" is an identifier.</summary>
    private static IEnumerable<(int Argument, Assembly? Assembly)> DeclaredTexts(Call call)
    {
        var assembly = call.IndexOf("TextsOf") is >= 0 and var of ? call.AssemblyOf(of) : null;
        string[] parameters = call.Is(typeof(Feature)) ? ["Name", .. Declared] : Declared;
        return parameters.Select(call.IndexOf).Where(i => i >= 0).Select(i => (i, assembly));
    }

    /// <summary>The <c>{ TextsOf = typeof(X) }</c> that follows a refusal's constructor.</summary>
    private static Assembly? TextsOf(List<Call> calls, int index) =>
        calls.Skip(index + 1).Take(2).FirstOrDefault(c => c.Target.Name == "set_TextsOf" && c.Caller == calls[index].Caller)?.AssemblyOf(1);

    private static bool IsDeclaration(Call call) =>
        call.Target.IsConstructor && call.Target.DeclaringType!.Namespace is "Carnet.Modularity.Modules" or "Carnet.Contacts"
        && call.Target.DeclaringType!.Assembly != typeof(TextKey).Assembly
        && call.Target.GetParameters().Any(p => p.Name is "FeatureId" or "Id" or "Name")
        && call.Target.Name == ".ctor" && call.Caller.DeclaringType != call.Target.DeclaringType;

    /// <summary>One method, whatever its type's arguments.</summary>
    private static MethodBase Plain(MethodBase method) =>
        method.Module.ResolveMethod(method.MetadataToken)!;
}
