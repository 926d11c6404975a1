using System.Text;

namespace Carnet.House.Tests.Tree;

/// <param name="Path">Relative to the repository's root, with slashes.</param>
internal sealed record TreeFile(string Path, byte[] Content)
{
    public TreeFile(string path, string text) : this(path, Encoding.UTF8.GetBytes(text)) { }

    public string Name => System.IO.Path.GetFileName(Path);
    public string Extension => System.IO.Path.GetExtension(Path);
    public bool IsBinary => Content.AsSpan(0, Math.Min(Content.Length, 8000)).Contains((byte)0);
    public string Text => Encoding.UTF8.GetString(Content);
    public string[] Lines => Text.Split('\n');

    public bool Is(params string[] extensions) => extensions.Contains(Extension);

    public bool IsUnder(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);
}
