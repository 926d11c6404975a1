using System.Globalization;
using System.Net.Mail;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail;
using Carnet.Web.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace Carnet.Web.Settings;

/// <summary>Reads and stores the mail server as the page shows it; a stored password is never shown.</summary>
internal sealed class MailServerForm(ISiteSettings settings, IDataProtectionProvider protection)
{
    public async Task<MailForm> Read(CancellationToken cancel)
    {
        var mail = await settings.Get<MailSettings>(cancel);
        return new()
        {
            Server = mail.Server,
            Port = mail.Port.ToString(CultureInfo.InvariantCulture),
            Security = mail.Security,
            CertificateFingerprint = mail.CertificateFingerprint,
            Login = mail.Login,
            SenderAddress = mail.SenderAddress,
            SenderName = mail.SenderName,
        };
    }

    /// <exception cref="InvalidException">A field cannot be taken.</exception>
    public async Task Save(MailForm form, CancellationToken cancel)
    {
        var stored = await settings.Get<MailSettings>(cancel);
        var changed = stored with
        {
            Server = form.Server.Trim(),
            Port = Port(form.Port),
            Security = form.Security,
            CertificateFingerprint = Fingerprint(form.CertificateFingerprint),
            Login = form.Login.Trim(),
            SenderAddress = Address(form.SenderAddress.Trim()),
            SenderName = form.SenderName.Trim(),
            ProtectedPassword = form.Login.Trim().Length > 0 ? stored.ProtectedPassword : null,
        };
        await settings.Save(form.Password.Length > 0 ? changed.WithPassword(form.Password, protection) : changed, cancel);
    }

    private static int Port(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw Refusal.Of(nameof(MailForm.Port), "Please type a whole number from {0} to {1}.", 1, 65535);

    // Tools show it in pairs with colons between, in either case.
    private static string Fingerprint(string typed)
    {
        var digits = string.Concat(typed.Where(letter => letter != ':' && !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return digits.Length == 0 || (digits.Length == 64 && digits.All(char.IsAsciiHexDigit))
            ? digits
            : throw Refusal.Of(nameof(MailForm.CertificateFingerprint), "A SHA-256 fingerprint has 64 hexadecimal digits.");
    }

    private static string Address(string typed) =>
        MailAddress.TryCreate(typed, out var address) && address.Address == typed
            ? typed
            : throw Refusal.Of(nameof(MailForm.SenderAddress), "This is not an e-mail address.");
}
