namespace Carnet.Web.Demo;

/// <summary>Whether the tenant's data are the demonstration company's.</summary>
public sealed record DemoState
{
    public bool IsDemo { get; init; }
}

/// <summary>The one password of all demo people.</summary>
internal sealed class DemoPassword(IConfiguration configuration)
{
    public string Value => configuration["CARNET_DEMO_PASSWORD"] is { Length: > 0 } chosen ? chosen : "carnet-demo";
}
