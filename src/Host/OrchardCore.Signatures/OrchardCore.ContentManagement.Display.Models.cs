namespace OrchardCore.ContentManagement.Display.Models;

public class BuildPartDisplayContext : global::OrchardCore.DisplayManagement.Handlers.BuildDisplayContext;

public class BuildPartEditorContext : global::OrchardCore.DisplayManagement.Handlers.BuildEditorContext;

public class UpdatePartEditorContext : global::OrchardCore.ContentManagement.Display.Models.BuildPartEditorContext;
