using System.Text.Unicode;
using Carnet.Intranet;
using Carnet.Modularity;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime;
using Carnet.Runtime.Keys;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Tenants;
using Carnet.Web.Accounts;
using Carnet.Web.Demo;
using Carnet.Web.Features;
using Carnet.Web.Passwords;
using Carnet.Web.People;
using Carnet.Web.Permissions;
using Carnet.Web.Sessions;
using Carnet.Web.Settings;
using Carnet.Web.Setup;
using Carnet.Web.Tenants;
using Carnet.Web.Users;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Carnet.Web;

/// <summary>What the bundled host decides; the rest comes from the runtime, the theme and the modules.</summary>
internal static class HostServices
{
    public static void AddCarnet(this WebApplicationBuilder builder, IReadOnlyList<CarnetModule> modules)
    {
        var services = builder.Services;
        services.AddCarnetRuntime(modules);
        services.AddSingleton(modules);
        services.AddIntranetTheme();
        services.AddTenants();
        services.AddAccounts();
        services.AddSessions();
        services.AddDemo();
        services.AddPages();
        services.AddScoped<IMailTransport, MailTransport>();
        services.AddPlainHtml();
        services.AddResponseCompression(StaticFiles.Compress);
        services.AddDataProtection().SetApplicationName("Carnet").PersistKeysToDefaultTenant();
    }

    private static void AddTenants(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TenantPlaces>();
        services.AddSingleton<TenantTable>();
        services.AddSingleton<ITenantScopes, TenantScopes>();
        services.AddSingleton<TenantRegister>();
        services.AddSingleton<TenantFoundation>();
        services.AddScoped<CurrentTenant>();
        services.AddScoped<Tenant>(sp => sp.GetRequiredService<CurrentTenant>().Tenant);
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(AccountRules.Set)
            .AddRoles<Role>()
            .AddEntityFrameworkStores<Modularity.Data.TenantDb>()
            .AddTokenProvider<DataProtectorTokenProvider<User>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Provider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = PasswordLinks.ForgottenLifespan);
        services.AddScoped<PasswordRules>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<PasswordMails>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<IJob, ForgottenPassword>();
        services.AddScoped<IPermissions, RolePermissions>();
        services.AddScoped<PermissionMatrix>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, AllowedHandler>();
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy = PermissionPolicies.SignedIn);
        services.AddScoped<IPeople, AccountPeople>();
        services.AddScoped<IRoles, AccountRoles>();
        services.AddScoped<AccountProfile>();
        services.AddScoped<RolesOfUser>();
        services.AddScoped<Credentials>();
        services.AddScoped<PeopleNews>();
        services.AddScoped<UserAccounts>();
        services.AddScoped<UserDeletion>();
        services.AddScoped<UserList>();
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddScoped<CookieEvents>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SignInTries>();
        services.AddScoped<IRecurringJob, OldTries>();
        services.AddScoped<SignIn>();
        services.AddSingleton<TryLimits>();
        services.AddAuthentication(Ticket.Scheme).AddCookie(Ticket.Scheme, options =>
        {
            options.EventsType = typeof(CookieEvents);
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            options.SlidingExpiration = true;
        });
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>, TenantCookies>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, TenantCookies>();
    }

    // Greek and accents as themselves, not as numbers: a third of the bytes of a list of names.
    private static void AddPlainHtml(this IServiceCollection services) =>
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));

    private static void AddPages(this IServiceCollection services)
    {
        services.AddScoped<FeatureTexts>();
        services.AddScoped<OwnSettings>();
        services.AddScoped<SiteForm>();
        services.AddScoped<MailServerForm>();
        services.AddScoped<MailTest>();
        services.AddSingleton<SetupState>();
        services.AddScoped<Installation>();
    }

    private static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoPassword>();
        services.AddSingleton<StartOptions>();
        services.AddScoped<DemoOffer>();
        services.AddScoped<DemoPeople>();
        services.AddHostedService<FirstStart>();
        services.AddHostedService<Welcome>();
        services.AddTenantPulse();
    }
}
