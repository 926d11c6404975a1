using Carnet.ContactSync.Dav.Addresses;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>The plans of one request, one per kind of thing.</summary>
internal sealed class Plans(PropertyWish wish)
{
    private readonly Dictionary<Kinds, PropertyPlan> _made = [];

    public PropertyPlan Of(Kinds kind) => _made.TryGetValue(kind, out var plan) ? plan : _made[kind] = new PropertyPlan(wish, kind);

    public Needs Needs(Kinds kind) => Of(kind).Needs;
}
