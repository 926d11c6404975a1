namespace OrchardCore.Recipes.Services;

public interface IRecipeStepHandler
{
    global::System.Threading.Tasks.Task ExecuteAsync(global::OrchardCore.Recipes.Models.RecipeExecutionContext context);
}
