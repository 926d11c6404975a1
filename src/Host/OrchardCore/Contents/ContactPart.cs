using OrchardCore.ContentManagement;

namespace Carnet.OrchardCore.Contents;

/// <summary>Something of Carnet on a page of the site, named by its address there.</summary>
public sealed class ContactPart : ContentPart
{
    /// <summary>Relative to the tenant's root, no leading slash; of a contact or of an address book.</summary>
    public string Address { get; set; } = "";
}

/// <summary>The menu of Carnet on a page of the site.</summary>
public sealed class CarnetMenuPart : ContentPart;
