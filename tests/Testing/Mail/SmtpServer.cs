using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Carnet.Testing.Mail;

/// <summary>How the server wants to be spoken to.</summary>
public enum SmtpKind
{
    /// <summary>By everybody, in the clear.</summary>
    Open,

    /// <summary>With STARTTLS and a login.</summary>
    StartTls,

    /// <summary>With TLS from the first byte and a login, by AUTH LOGIN alone.</summary>
    Tls,
}

/// <summary>
/// A real mail server (Debian's python3-aiosmtpd) on a free loopback port. What it answers depends on the receiver: busy@
/// (451 the first time), nobody@ (550), spam@ (554 after the content), broken@ (keeps the mail and hangs up without an answer).
/// </summary>
public sealed class SmtpServer : IDisposable
{
    public const string Login = "carnet", Password = "s3cret é";

    private const string Python = "/usr/bin/python3";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carnet-smtp-");
    private readonly Process _process;

    private SmtpServer(SmtpKind kind)
    {
        Directory.CreateDirectory(Mails);
        var script = Path.Combine(_folder.FullName, "smtp_server.py");
        File.WriteAllText(script, Script());
        var (certificate, key) = TestCertificate.Write(_folder.FullName);
        _process = Run("-W", "ignore", script, kind.ToString().ToLowerInvariant(), Mails, certificate, key, Login, Password);
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start."), CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    /// <summary>SHA-256 of the certificate it shows.</summary>
    public static string Fingerprint => TestCertificate.Fingerprint;

    private string Mails => Path.Combine(_folder.FullName, "mails");

    /// <summary>Skips the test when the server is not installed.</summary>
    public static SmtpServer Start(SmtpKind kind = SmtpKind.Open)
    {
        Assert.SkipUnless(Installed(), "Debian's python3-aiosmtpd is not installed: no mail server to talk to");
        return new(kind);
    }

    /// <summary>Every accepted mail as it came, oldest first, below headers of ours: X-Tls, X-Login, X-Receiver.</summary>
    public IReadOnlyList<string> Received() =>
        [.. Directory.GetFiles(Mails).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Script()
    {
        using var script = new StreamReader(typeof(SmtpServer).Assembly.GetManifestResourceStream("smtp_server.py")!);
        return script.ReadToEnd();
    }

    private static bool Installed()
    {
        if (!File.Exists(Python))
            return false;
        using var check = Run("-c", "import aiosmtpd");
        check.WaitForExit();
        return check.ExitCode == 0;
    }

    private static Process Run(params string[] arguments) => Process.Start(new ProcessStartInfo(Python, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = false,
    })!;
}
