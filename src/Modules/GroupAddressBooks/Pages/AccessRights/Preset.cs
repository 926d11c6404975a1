using Carnet.Contacts.Rights;
using Carnet.Modularity.Texts;

namespace Carnet.GroupAddressBooks.Pages.AccessRights;

/// <summary>What members can be given in a group's book (R65, R66).</summary>
public enum Preset
{
    Add,
    AddAndDelete,
}

internal static class Presets
{
    public static Right Rights(this Preset preset) => preset == Preset.Add ? Right.Add : Right.Add | Right.Delete;

    public static Preset Of(Right rights) => rights.HasFlag(Right.Delete) ? Preset.AddAndDelete : Preset.Add;

    public static string Words(this Preset preset, Texts<GroupAddressBooksModule> texts) =>
        preset == Preset.Add ? texts["Add contacts"] : texts["Add and delete contacts"];
}
