namespace OrchardCore.DisplayManagement;

public interface IPositioned;

public interface IShape;

[global::System.AttributeUsage((global::System.AttributeTargets)64, AllowMultiple = false, Inherited = true)]
public class ShapeAttribute : global::System.Attribute
{
    public ShapeAttribute(string shapeType) { }
}
