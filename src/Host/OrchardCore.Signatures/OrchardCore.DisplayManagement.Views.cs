namespace OrchardCore.DisplayManagement.Views;

public interface IDisplayResult;

public class ShapeResult : global::OrchardCore.DisplayManagement.Views.IDisplayResult
{
    public global::OrchardCore.DisplayManagement.Views.ShapeResult Location(string location) => throw null;
}

public class ShapeViewModel : global::OrchardCore.DisplayManagement.IShape, global::OrchardCore.DisplayManagement.IPositioned
{
    public ShapeViewModel() { }
}
