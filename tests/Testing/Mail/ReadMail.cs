using System.Diagnostics;
using System.Text.Json;

namespace Carnet.Testing.Mail;

/// <summary>A mail as a mail program understands it: headers decoded, text parts in their order. Read by Python's e-mail package.</summary>
public sealed class ReadMail
{
    private const string Reader = """
        import sys, json, email, email.policy
        mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.SMTPUTF8)
        parts = [part.get_content().strip() for part in mail.walk() if part.get_content_maintype() == "text"]
        json.dump({"headers": {name: str(value) for name, value in mail.items()}, "parts": parts}, sys.stdout)
        """;

    private readonly JsonElement _mail;

    private ReadMail(JsonElement mail) => _mail = mail;

    /// <summary>Texts of the parts, plainest first, with "\n" line ends.</summary>
    public IReadOnlyList<string> Parts =>
        [.. _mail.GetProperty("parts").EnumerateArray().Select(part => part.GetString()!.ReplaceLineEndings("\n"))];

    public static ReadMail From(string mail)
    {
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Reader]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        python.StandardInput.BaseStream.Write(System.Text.Encoding.UTF8.GetBytes(mail));
        python.StandardInput.Close();
        return new(JsonDocument.Parse(python.StandardOutput.ReadToEnd()).RootElement);
    }

    public string Header(string name) => _mail.GetProperty("headers").GetProperty(name).GetString()!;
}
