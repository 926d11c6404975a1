using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace Carnet.OrchardCore.Contents;

/// <summary>The widgets <c>Contact</c> and <c>CarnetMenu</c>; the contact's part can be attached to any other type.</summary>
internal sealed class ContentTypes(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(ContactPart), part => part
            .Attachable().WithDisplayName("Contact").WithDescription("Shows a contact or an address book as a card."));
        await definitions.AlterTypeDefinitionAsync("Contact", type => type
            .DisplayedAs("Contact").Stereotype("Widget").WithPart(nameof(ContactPart)));
        await definitions.AlterTypeDefinitionAsync("CarnetMenu", type => type
            .DisplayedAs("Carnet menu").Stereotype("Widget").WithPart(nameof(CarnetMenuPart)));
        return 1;
    }
}
