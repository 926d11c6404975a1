using Carnet.Contacts.Rights;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Pages.Audiences;

/// <summary>Rights as the end of a sentence that begins with a name.</summary>
internal static class RightWords
{
    public static string Of(Right rights, Texts<ContactsModule> texts) => string.Join(", ", new[]
    {
        (Right.View, texts["sees"]),
        (Right.Edit, texts["edits"]),
        (Right.Add, texts["adds"]),
        (Right.Delete, texts["deletes"]),
        (Right.Manage, texts["gives rights"]),
    }.Where(r => rights.HasFlag(r.Item1)).Select(r => r.Item2));
}
