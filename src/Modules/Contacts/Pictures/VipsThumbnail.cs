using System.ComponentModel;
using System.Diagnostics;

namespace Carnet.Contacts.Pictures;

/// <summary>
/// Shrinks pictures with the command of libvips (Debian's libvips-tools), if the server has it. Strangers' pictures are read in
/// a process of their own, whose memory, time and file size are limited.
/// </summary>
/// <param name="path">Where to look for the command; the PATH of this process if null.</param>
public sealed class VipsThumbnail(string? path = null)
{
    private const string Command = "vipsthumbnail";

    // Kilobytes of address space, seconds of processor, blocks of 512 bytes on disk.
    private const string Limits = "ulimit -v 2000000; ulimit -t 20; ulimit -f 65536; exec \"$0\" \"$@\"";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsInstalled { get; } = !OperatingSystem.IsWindows()
        && (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, Command)));

    /// <summary>The picture upright, within a square, without metadata, in sRGB.</summary>
    /// <param name="output">File ending and options of libvips: <c>.jpg[Q=85,strip]</c>.</param>
    /// <returns>Null when it cannot be read within the limits.</returns>
    public async Task<byte[]?> Shrink(byte[] picture, PictureFormat format, int pixels, string output, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("carnet-picture-");
        try
        {
            var source = Path.Combine(folder.FullName, "in" + (format == PictureFormat.Bmp ? ".bmp" : ".img"));
            var target = Path.Combine(folder.FullName, "out" + output);
            await File.WriteAllBytesAsync(source, picture, cancel);
            var isDone = await Run(Start(source, target, format, pixels), cancel);
            var result = folder.GetFiles("out.*").FirstOrDefault();
            return isDone && result is { Length: > 0 } ? await File.ReadAllBytesAsync(result.FullName, cancel) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ProcessStartInfo Start(string source, string target, PictureFormat format, int pixels)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-c", Limits, Command, source, "--size", $"{pixels}x{pixels}>", "--eprofile", "srgb", "-o", target })
            start.ArgumentList.Add(argument);
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // Only BMP needs one of the readers that libvips itself does not vouch for; by then its first bytes were checked.
        if (format != PictureFormat.Bmp)
            start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        return start;
    }

    private static async Task<bool> Run(ProcessStartInfo start, CancellationToken cancel)
    {
        using var process = Process.Start(start) ?? throw new Win32Exception("The shell does not start.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var output = Task.WhenAll(process.StandardError.ReadToEndAsync(patience.Token), process.StandardOutput.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            await output;
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
