using System.Text.RegularExpressions;
using Carnet.Testing.Mail;

namespace Carnet.Web.Tests;

/// <summary>The mails a host without a mail server writes into its tenants' folders.</summary>
internal static partial class HostMail
{
    public static IReadOnlyList<ReadMail> Mails(this CarnetHost host, string tenantId = Tenant.DefaultId)
    {
        var folder = Path.Combine(host.DataFolder, tenantId, "mail");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Select(file => ReadMail.From(File.ReadAllText(file)))] : [];
    }

    /// <returns>The link in the one mail to this address.</returns>
    public static async Task<string> LinkMailedTo(this CarnetHost host, string address, string tenantId = Tenant.DefaultId)
    {
        await host.RunDue(tenantId);
        return Link().Match(host.Mails(tenantId).Single(mail => mail.Header("To").Contains(address, StringComparison.Ordinal)).Parts[0]).Value;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
