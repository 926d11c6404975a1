using Carnet.Contacts.Rights;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Pages.Audiences;

/// <summary>Rights as a list in words, to stand behind a name and a colon.</summary>
internal static class RightWords
{
    public static string Of(Right rights, Texts<ContactsModule> texts) => string.Join(", ", new[]
    {
        (Right.View, texts["viewing"]),
        (Right.Edit, texts["editing"]),
        (Right.Add, texts["adding"]),
        (Right.Delete, texts["deleting"]),
        (Right.Manage, texts["giving rights"]),
    }.Where(r => rights.HasFlag(r.Item1)).Select(r => r.Item2));
}
