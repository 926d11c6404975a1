using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Texts;

namespace Carnet.GroupAddressBooks.Pages;

/// <summary>How people come into a group, in words.</summary>
internal static class JoiningWords
{
    public static string Of(Joining joining, Texts<GroupAddressBooksModule> texts) => joining switch
    {
        Joining.ByInvitation => texts["Members are invited"],
        Joining.ByAdministrator => texts["Administrators add members"],
        Joining.BySource => texts["Everybody with a certain role"],
        _ => texts["Everybody may ask to join"],
    };
}
