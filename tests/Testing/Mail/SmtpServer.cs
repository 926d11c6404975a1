using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Carnet.Testing.Mail;

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

    private SmtpServer(bool withTlsAndLogin)
    {
        Directory.CreateDirectory(Mails);
        var script = Path.Combine(_folder.FullName, "smtp_server.py");
        File.WriteAllText(script, Script());
        var (certificate, key) = withTlsAndLogin ? TestCertificate.Write(_folder.FullName) : ("-", "-");
        _process = Run(script, Mails, certificate, key, withTlsAndLogin ? Login : "-", withTlsAndLogin ? Password : "-");
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start."), CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    private string Mails => Path.Combine(_folder.FullName, "mails");

    /// <summary>Takes mail from everybody, in the clear. Skips the test when it is not installed.</summary>
    public static SmtpServer Start() => StartIfInstalled(withTlsAndLogin: false);

    /// <summary>Insists on STARTTLS and on <see cref="Login"/>. Skips the test when it is not installed.</summary>
    public static SmtpServer StartSecure() => StartIfInstalled(withTlsAndLogin: true);

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

    private static SmtpServer StartIfInstalled(bool withTlsAndLogin)
    {
        Assert.SkipUnless(Installed(), "Debian's python3-aiosmtpd is not installed: no mail server to talk to");
        return new(withTlsAndLogin);
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
