namespace Carnet.ContactFormats.VCards;

/// <summary>One content line: <c>group.NAME;PARAM=value:value</c>.</summary>
public sealed class VCardProperty
{
    private readonly ContentLine? line;
    private string? header;
    private List<VCardParameter>? parameters;
    private string? group;
    private string? rawValue;

    public VCardProperty(string name, string rawValue, string? group = null, params IEnumerable<VCardParameter> parameters)
    {
        Name = name;
        this.rawValue = rawValue;
        this.group = group;
        this.parameters = [.. parameters];
    }

    internal VCardProperty(ContentLine line)
    {
        this.line = line;
        header = line.Header;
        (group, Name) = PropertyHeader.ReadName(header);
        IsUntouched = true;
    }

    /// <summary>"item1" of <c>item1.EMAIL</c>, else null.</summary>
    public string? Group
    {
        get => group;
        set
        {
            group = value;
            HeaderChanged();
        }
    }

    /// <summary>As written; compare with <see cref="Is"/>.</summary>
    public string Name { get; }

    public IReadOnlyList<VCardParameter> Parameters => OwnParameters;

    private List<VCardParameter> OwnParameters => parameters ??= PropertyHeader.ReadParameters(header!);

    /// <summary>The value as it stands in the card, unfolded, escapes and transfer encoding kept. Setting it marks the property as touched.</summary>
    public string RawValue
    {
        get => rawValue ??= line!.ReadValue(Parameter("CHARSET"));
        set
        {
            if (value == RawValue)
                return;
            rawValue = value;
            IsUntouched = false;
        }
    }

    /// <summary>True while the property will be written back byte for byte.</summary>
    public bool IsUntouched { get; private set; }

    internal ContentLine? Line => line;

    /// <summary>The header as it is to be written: in its old spelling unless a parameter or the group changed.</summary>
    internal string Header => header ??= PropertyHeader.Write(group, Name, OwnParameters);

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first value of a parameter, or null.</summary>
    public string? Parameter(string name)
    {
        foreach (var parameter in OwnParameters)
            if (parameter.Is(name))
                return parameter.Values[0];
        return null;
    }

    /// <summary>Sets a parameter's values; none removes it. The name "" stands for the bare parameters of vCard 2.1.</summary>
    public void SetParameter(string name, params IEnumerable<string> values)
    {
        var at = OwnParameters.FindIndex(p => p.Is(name));
        OwnParameters.RemoveAll(p => p.Is(name));
        var replacement = new VCardParameter(name, [.. values]);
        if (replacement.Values.Count > 0)
            OwnParameters.Insert(at < 0 ? OwnParameters.Count : at, replacement);
        HeaderChanged();
    }

    /// <summary>Replaces all parameters at once.</summary>
    public void SetParameters(IEnumerable<VCardParameter> replacements)
    {
        parameters = [.. replacements];
        HeaderChanged();
    }

    private void HeaderChanged()
    {
        _ = OwnParameters;
        _ = RawValue;
        header = null;
        IsUntouched = false;
    }

    /// <summary>All TYPE values and bare vCard 2.1 types, lower case, encodings left out.</summary>
    public IReadOnlyList<string> Types => PropertyTypes.Of(this);

    public bool HasType(string type) => Types.Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>The value as one text: transfer encoding and escapes removed.</summary>
    public string Text => VCardText.Unescape(EscapedText);

    /// <summary>The parts between semicolons, each with commas of its own removed from escapes (N, ADR, ORG).</summary>
    public IReadOnlyList<string> Components => [.. RawComponents.Select(VCardText.Unescape)];

    /// <summary>The parts between semicolons, still escaped.</summary>
    public IReadOnlyList<string> RawComponents => VCardText.Split(EscapedText, ';');

    /// <summary>The value with quoted-printable and base64 removed but its escapes kept.</summary>
    public string EscapedText => TransferEncoding.ReadText(this);

    /// <summary>The value of BASE64/b or a base64 data: URI as bytes, else null.</summary>
    public byte[]? Bytes => TransferEncoding.ReadBytes(this);

    /// <summary>Makes this a text value in the way of the version: quoted-printable UTF-8 in 2.1 where needed, plain text later.</summary>
    public void SetText(string text, VCardVersion version) => SetEscaped(VCardText.Escape(text), version);

    /// <summary>The same for a value of several parts.</summary>
    public void SetComponents(IEnumerable<string> parts, VCardVersion version) => SetEscaped(string.Join(';', parts.Select(VCardText.Escape)), version);

    /// <summary>The same for a value whose parts are escaped already.</summary>
    public void SetEscaped(string escaped, VCardVersion version)
    {
        var (raw, kept) = TransferEncoding.Write(escaped, OwnParameters, version);
        if (!kept.SequenceEqual(OwnParameters))
            SetParameters(kept);
        RawValue = raw;
    }

    /// <summary>An untouched twin with its own parameters, for another card.</summary>
    public VCardProperty Copy() => line is not null && IsUntouched ? new VCardProperty(line) : new VCardProperty(Name, RawValue, Group, [.. Parameters]);
}
