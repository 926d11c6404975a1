namespace Carnet.Web.Tenants;

/// <summary>
/// A cookie with a name of its own for each tenant: the browser sends the cookies of "/" to "/acme" as well, and two of
/// one name would shadow each other.
/// </summary>
internal sealed class TenantCookie(string purpose, IHttpContextAccessor requests) : CookieBuilder
{
    public override string? Name
    {
        get => requests.HttpContext?.RequestServices.GetRequiredService<CurrentTenant>() is { IsKnown: true } current
            ? $"carnet.{purpose}.{current.Tenant.Id}"
            : $"carnet.{purpose}";
        set { }
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/";
        return options;
    }
}
