using Carnet.Modularity.Texts;

namespace Carnet.ContactSync.Devices;

/// <summary>What people synchronise with.</summary>
public enum DeviceKind
{
    IPhone,
    Android,
    Mac,
    Thunderbird,
    Evolution,
    Outlook,
    Other,
}

/// <summary>DeviceKinds of devices in words, with what one does on each.</summary>
internal static class DeviceKinds
{
    public static readonly IReadOnlyList<DeviceKind> All = Enum.GetValues<DeviceKind>();

    /// <summary>Classic Outlook has no CardDAV (R123).</summary>
    public static IEnumerable<DeviceKind> WithCardDav => All.Where(kind => kind != DeviceKind.Outlook);

    /// <summary>Has a camera and an app that takes a whole account.</summary>
    public static bool ScansCodes(DeviceKind kind) => kind is DeviceKind.IPhone or DeviceKind.Android;

    public static string Icon(DeviceKind kind) => kind switch
    {
        DeviceKind.IPhone or DeviceKind.Android => "phone",
        DeviceKind.Mac => "laptop",
        DeviceKind.Thunderbird or DeviceKind.Outlook => "envelope",
        _ => "pc-display",
    };

    /// <summary>For a device its person gave no name: the same in every language, for it is stored.</summary>
    public static string DefaultName(DeviceKind kind) => kind switch
    {
        DeviceKind.IPhone => "iPhone",
        DeviceKind.Other => "CardDAV",
        _ => kind.ToString(),
    };

    /// <summary>How a device of this kind takes an account it has scanned: "profile", "davx5" or "password".</summary>
    public static string Way(DeviceKind kind) => kind switch
    {
        DeviceKind.IPhone or DeviceKind.Mac => "profile",
        DeviceKind.Android => "davx5",
        _ => "password",
    };

    public static string Name(DeviceKind kind, Texts<ContactSyncModule> t) => kind switch
    {
        DeviceKind.IPhone => t["iPhone or iPad"],
        DeviceKind.Android => t["Android phone or tablet"],
        DeviceKind.Mac => t["Mac"],
        DeviceKind.Thunderbird => t["Thunderbird"],
        DeviceKind.Evolution => t["Evolution or KDE"],
        DeviceKind.Outlook => t["Outlook"],
        _ => t["Another program"],
    };

    public static IReadOnlyList<string> Steps(DeviceKind kind, Texts<ContactSyncModule> t) => kind switch
    {
        DeviceKind.IPhone =>
        [
            t["Open Settings, then Apps, Contacts, Contacts Accounts (before iOS 18: Contacts, Accounts)."],
            t["Choose Add Account, Other, Add CardDAV Account."],
            t["Type server, login and password as shown; the description is yours to choose."],
            t["Touch Next. The contacts appear in the Contacts app, one list for each address book."],
        ],
        DeviceKind.Android =>
        [
            t["Install DAVx⁵ from your app store."],
            t["Touch +, then “Login with URL and user name”."],
            t["Type server, login and password as shown."],
            t["Tick the address books you want, and let DAVx⁵ use your contacts."],
        ],
        DeviceKind.Mac =>
        [
            t["In Contacts, open the menu Contacts, then Add Account."],
            t["Choose Other Contacts Account, then CardDAV and “Manual”."],
            t["Type login, password and server as shown."],
        ],
        DeviceKind.Thunderbird =>
        [
            t["Open the address book, then the arrow beside New Address Book, Add CardDAV Address Book."],
            t["Type login and server as shown, then the password."],
            t["Tick the address books you want."],
        ],
        DeviceKind.Evolution =>
        [
            t["In Evolution: File, New, Collection Account; in KDE: Add Address Book, DAV groupware resource."],
            t["Type login, password and server as shown and let the program look for address books."],
        ],
        DeviceKind.Outlook =>
        [
            t["Classic Outlook has no CardDAV. Import a file that you export here, or add the account as Exchange ActiveSync where your site offers that."],
        ],
        _ =>
        [
            t["Give the program the server’s address, your login and the password. It finds your address books by itself."],
            t["If it wants the address of one address book, take the long address."],
        ],
    };
}
