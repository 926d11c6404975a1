namespace OrchardCore.Entities;

public class Entity : global::OrchardCore.Entities.IEntity
{
    public global::System.Text.Json.Nodes.JsonObject Properties { get => throw null; set => throw null; }
}

public interface IEntity;
