using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Hosting;

namespace Carnet.House.Tests.Code;

/// <summary>A module is endpoints and statically rendered components; anything else ties it to one kind of host.</summary>
public sealed class ModuleKindTests
{
    private static readonly Type[] HostsOwn =
        [typeof(IHostedService), typeof(ControllerBase), typeof(IMiddleware), typeof(IStartupFilter), typeof(IFilterMetadata), typeof(IHostingStartup)];

    [Fact]
    public void A_module_has_no_controller_middleware_or_hosted_service() => Rule.Holds(Product.ModuleTypes.SelectMany(Complaints));

    [Fact]
    public void There_are_no_views() => Rule.Holds(
        Tree.Repository.Source.Where(f => f.Is(".cshtml", ".vbhtml")).Select(f => $"{f.Path} is a view, not a component"));

    [Theory]
    [InlineData(typeof(Sweeper), nameof(IHostedService))]
    [InlineData(typeof(PageController), nameof(ControllerBase))]
    [InlineData(typeof(ByConvention), "middleware")]
    [InlineData(typeof(PageController), "[Area]")]
    public void Sees_such_a_type(Type type, string complaint) => Rule.Complains(Complaints(type), complaint);

    private static IEnumerable<string> Complaints(Type type)
    {
        foreach (var kind in HostsOwn.Where(kind => type.IsAssignableTo(kind)))
            yield return $"{type.FullName} is an {kind.Name}";
        if (type.IsDefined(typeof(AreaAttribute), true))
            yield return $"{type.FullName} has an [Area]";
        if (IsMiddleware(type))
            yield return $"{type.FullName} is middleware";
    }

    private static bool IsMiddleware(Type type) =>
        type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(RequestDelegate)))
        || (type.IsAbstract && type.IsSealed && type.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Any(m => m.GetParameters().FirstOrDefault()?.ParameterType == typeof(IApplicationBuilder)));

    private sealed class Sweeper : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    [Area("Contacts")]
    private sealed class PageController : ControllerBase;

    private sealed class ByConvention(RequestDelegate next)
    {
        public Task InvokeAsync(HttpContext context) => next(context);
    }
}
