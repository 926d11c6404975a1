using Carnet.Modularity.Work;

namespace Carnet.Web.Demo;

/// <param name="Part">What this person shows; English key.</param>
public sealed record DemoLogin(string Login, string Part);

/// <summary>Whom the sign-in page offers to be with one click: demo people, only in Development, only while the data are the demo's.</summary>
public sealed class DemoOffer(ISiteSettings settings, IHostEnvironment environment)
{
    public static readonly IReadOnlyList<DemoLogin> Known =
    [
        new("ada", "Site administrator"),
        new("bob", "Member of two groups"),
        new("carol", "Office manager"),
        new("dan", "Group administrator"),
        new("eve", "In no group"),
    ];

    public async Task<IReadOnlyList<DemoLogin>> People(CancellationToken cancel) =>
        environment.IsDevelopment() && (await settings.Get<DemoState>(cancel)).IsDemo ? Known : [];
}
