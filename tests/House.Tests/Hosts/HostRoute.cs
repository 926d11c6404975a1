using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Carnet.House.Tests.Hosts;

/// <summary>One method of one route of the running host.</summary>
internal sealed record HostRoute(string Method, RoutePattern Pattern, EndpointMetadataCollection Metadata)
{
    public string Path => (Pattern.RawText ?? "").TrimStart('/');
    public string Name => $"{Method} /{Path}";
    public string? FeatureId => Metadata.GetMetadata<FeatureMetadata>()?.FeatureId;
    public bool IsPage => Metadata.GetMetadata<PageDoor>() is not null;
    public bool IsOpen => Metadata.GetMetadata<IAllowAnonymous>() is not null;
    public bool HasReason => Metadata.GetMetadata<OpenToVisitors>() is { Reason.Length: > 8 };
    public bool IsRead => Method is "GET" or "HEAD";

    /// <summary>Of the module that breaks the rules on purpose.</summary>
    public bool IsSample => FeatureId == HouseModule.FeatureId;

    /// <summary>An address of this route with invented identifiers.</summary>
    public string Invented => "/" + string.Join('/', Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Invent))));

    /// <param name="address">A path and query of the default tenant.</param>
    public bool Matches(string address) =>
        new TemplateMatcher(new RouteTemplate(Pattern), []).TryMatch(address.Split('?')[0], []);

    public static IEnumerable<HostRoute> Of(RouteEndpoint endpoint) =>
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select new HostRoute(method, endpoint.RoutePattern, endpoint.Metadata);

    private string Invent(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Default: { } value } => value.ToString()!,
        RoutePatternParameterPart parameter => Constraint(parameter.Name) switch
        {
            "int" or "long" => "1",
            "guid" => "0190b6f0-0000-7000-8000-000000000001",
            _ => "x",
        },
        _ => "x",
    };

    private string? Constraint(string parameter) =>
        Pattern.ParameterPolicies.GetValueOrDefault(parameter)?.FirstOrDefault()?.Content;
}
