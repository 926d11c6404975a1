using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Instant messaging: IMPP (RFC 4770, RFC 6350 6.4.3) and the X- properties of its many forerunners.</summary>
internal sealed class MessageLines : CardLines<ContactValue>
{
    private static readonly KindTable Table = Kinds.InstantMessages;
    private static readonly HashSet<string> Names = new(Services.Names, StringComparer.OrdinalIgnoreCase);

    protected override IEnumerable<CardEntry<ContactValue>> Read(CardView view)
    {
        foreach (var property in view.Card.Properties)
        {
            if (!Names.Contains(property.Name))
                continue;
            var (service, handle) = property.Is("IMPP") ? ReadUri(property) : (Services.OfName(property.Name)!.Service, property.Text.Trim());
            if (handle.Length == 0)
                continue;
            var (kind, label) = KindParameters.Read(view, property, Table);
            yield return new(property, new ContactValue
            {
                Value = handle,
                Service = service,
                Kind = kind,
                // Some programs say the service by a type or a label.
                Label = service.Equals(Services.OfType(label), StringComparison.OrdinalIgnoreCase) ? "" : label,
                IsPreferred = KindParameters.IsPreferred(property),
            });
        }
    }

    private static (string Service, string Handle) ReadUri(VCardProperty property)
    {
        var text = property.Text.Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.') ? text[..colon] : "";
        var named = property.Parameter("X-SERVICE-TYPE") ?? property.Parameter("SERVICE-TYPE") ?? "";
        var service = named.Length > 0 ? Services.OfType(named) : Services.OfScheme(scheme.Length == 0 ? "im" : scheme);
        return (service, Handle(scheme.Length == 0 ? text : text[(colon + 1)..]));
    }

    // aim:goim?screenname=x, ymsgr:sendIM?x, msnim:chat?contact=x, tg:resolve?domain=x, //x
    private static string Handle(string rest)
    {
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var handle = question < 0 ? rest : rest[..question].ToLowerInvariant() is "goim" or "sendim" or "chat" or "resolve" or "add" ? rest[(question + 1)..] : rest[..question];
        var equals = question < 0 ? -1 : handle.IndexOf('=', StringComparison.Ordinal);
        return Uri.UnescapeDataString(handle[(equals + 1)..].TrimStart('/')).Trim();
    }

    public override void Change(CardView view, VCardProperty property, ContactValue before, ContactValue after)
    {
        var target = property;
        if (after.Service != before.Service && !property.Is("IMPP"))
        {
            target = new VCardProperty(NameFor(after.Service, view.Version), "", property.Group, property.Parameters);
            view.Card.Replace(property, target);
        }
        if (after.Service != before.Service || after.Value != before.Value)
            SetHandle(target, after, view.Version);
        KindParameters.SetKind(view, target, Table, (before.Kind, before.Label), (after.Kind, after.Label));
        if (after.IsPreferred != before.IsPreferred)
            KindParameters.SetPreferred(target, view.Version, after.IsPreferred);
    }

    private static string NameFor(string service, VCardVersion version) =>
        version == VCardVersion.V21 && Services.Of(service) is { Names: [var name, ..] } ? name : "IMPP";

    private static void SetHandle(VCardProperty property, ContactValue item, VCardVersion version)
    {
        if (!property.Is("IMPP"))
        {
            property.SetText(item.Value, version);
            return;
        }
        var row = Services.Of(item.Service);
        var handle = item.Value.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
        property.SetParameter("SERVICE-TYPE", []);
        property.SetParameter("X-SERVICE-TYPE", item.Service.Length == 0 ? [] : [row?.Type ?? item.Service]);
        property.SetEscaped(ValueTexts.EscapeUri($"{row?.Scheme ?? "x-apple"}:{handle}"), version);
    }

    public override VCardProperty Add(CardView view, ContactValue item)
    {
        var property = view.Card.Add(NameFor(item.Service, view.Version), "");
        SetHandle(property, item, view.Version);
        Change(view, property, item with { Kind = ContactKinds.Other, Label = "", IsPreferred = false }, item);
        return property;
    }
}
