namespace OrchardCore.Recipes.Models;

public class RecipeExecutionContext
{
    public string Name { get => throw null; set => throw null; }
}
