using Microsoft.AspNetCore.DataProtection;

namespace Carnet.Runtime.Mail;

/// <summary>How the conversation with the mail server is protected.</summary>
public enum MailSecurity
{
    None,

    /// <summary>RFC 3207, required: without it nothing is sent, the password least of all.</summary>
    StartTls,

    /// <summary>From the first byte on, usually on port 465 (RFC 8314 3.3).</summary>
    Tls,
}

/// <summary>Site settings: through whom the tenant's mail goes. Without a server it is written into files.</summary>
public sealed record MailSettings
{
    private const string Purpose = "Carnet.Mail.Password";

    /// <summary>Host name or address; empty: none.</summary>
    public string Server { get; init; } = "";

    public int Port { get; init; } = 587;
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>SHA-256, hexadecimal: a certificate to trust although nobody this machine knows vouches for it. Empty: none.</summary>
    public string CertificateFingerprint { get; init; } = "";

    /// <summary>Empty: no authentication.</summary>
    public string Login { get; init; } = "";

    public string? ProtectedPassword { get; init; }
    public string SenderAddress { get; init; } = "carnet@localhost";
    public string SenderName { get; init; } = "Carnet";

    public MailSettings WithPassword(string password, IDataProtectionProvider protection) =>
        this with { ProtectedPassword = protection.CreateProtector(Purpose).Protect(password) };

    /// <returns>"" when there is none.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was protected with a key that is gone.</exception>
    public string Password(IDataProtectionProvider protection) =>
        ProtectedPassword is null ? "" : protection.CreateProtector(Purpose).Unprotect(ProtectedPassword);
}
