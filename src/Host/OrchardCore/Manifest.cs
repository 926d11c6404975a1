using Carnet.OrchardCore;
using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = Bridge.Id, Name = "Carnet", Version = "0.1.0", Category = Bridge.Category, Description = "The address book of the intranet.")]

[assembly: Feature(
    Id = Bridge.Id, Name = "Carnet", Category = Bridge.Category,
    Description = "What the Carnet features stand on: database, people, permissions, pages, background work.",
    Dependencies = ["OrchardCore.Admin", "OrchardCore.Navigation", "OrchardCore.Resources", "OrchardCore.Roles", "OrchardCore.Settings", "OrchardCore.Themes", "OrchardCore.Users"])]

[assembly: Feature(
    Id = Bridge.ContentFeature, Name = "Contacts as content", Category = Bridge.Category,
    Description = "Widgets for pages of the site: a contact or an address book as a card, and the menu of Carnet.",
    Dependencies = [Bridge.Id, "OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.Widgets"])]
