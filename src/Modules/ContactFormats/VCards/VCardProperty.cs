namespace Carnet.ContactFormats.VCards;

/// <summary>One content line: <c>group.NAME;PARAM=value:value</c>.</summary>
public sealed class VCardProperty
{
    public VCardProperty(string name, string rawValue, string? group = null, params IEnumerable<VCardParameter> parameters) => throw new NotImplementedException();

    /// <summary>"item1" of <c>item1.EMAIL</c>, else null.</summary>
    public string? Group { get => throw new NotImplementedException(); set => throw new NotImplementedException(); }

    /// <summary>As written; compare with <see cref="Is"/>.</summary>
    public string Name => throw new NotImplementedException();

    public IReadOnlyList<VCardParameter> Parameters => throw new NotImplementedException();

    /// <summary>The value as it stands in the card, unfolded, escapes and transfer encoding kept. Setting it marks the property as touched.</summary>
    public string RawValue { get => throw new NotImplementedException(); set => throw new NotImplementedException(); }

    /// <summary>True while the property will be written back byte for byte.</summary>
    public bool IsUntouched => throw new NotImplementedException();

    public bool Is(string name) => throw new NotImplementedException();

    /// <summary>The first value of a parameter, or null.</summary>
    public string? Parameter(string name) => throw new NotImplementedException();

    /// <summary>Sets a parameter's values; none removes it. Types and bare 2.1 parameters: see <see cref="Types"/>.</summary>
    public void SetParameter(string name, params IEnumerable<string> values) => throw new NotImplementedException();

    /// <summary>All TYPE values and bare vCard 2.1 types, lower case, encodings left out.</summary>
    public IReadOnlyList<string> Types => throw new NotImplementedException();

    public bool HasType(string type) => throw new NotImplementedException();

    /// <summary>The value as one text: transfer encoding and escapes removed.</summary>
    public string Text => throw new NotImplementedException();

    /// <summary>The value of BASE64/b or a data: URI as bytes, else null.</summary>
    public byte[]? Bytes => throw new NotImplementedException();
}

/// <summary>A parameter with its values as written; a bare vCard 2.1 parameter (<c>TEL;WORK</c>) has the name "".</summary>
public sealed record VCardParameter(string Name, IReadOnlyList<string> Values);
