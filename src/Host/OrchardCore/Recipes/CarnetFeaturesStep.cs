using Carnet.Runtime.Modules;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Carnet.OrchardCore.Recipes;

/// <summary>The recipe step <c>carnet-features</c>: switches on every Carnet feature that is meant to be on by default, whichever modules the portal has.</summary>
internal sealed class CarnetFeaturesStep(ModuleCatalog catalog, IShellFeaturesManager features) : IRecipeStepHandler
{
    public async Task ExecuteAsync(RecipeExecutionContext context)
    {
        if (!string.Equals(context.Name, "carnet-features", StringComparison.OrdinalIgnoreCase))
            return;
        var wanted = catalog.Features.Where(feature => feature.OnByDefault).Select(feature => feature.Id).ToHashSet();
        var available = await features.GetAvailableFeaturesAsync();
        await features.EnableFeaturesAsync(available.Where(feature => wanted.Contains(feature.Id)), force: true);
    }
}
