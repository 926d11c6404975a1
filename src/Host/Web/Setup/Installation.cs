using Carnet.Intranet.Settings;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Carnet.Web.Settings;
using Carnet.Web.Tenants;
using Carnet.Web.Users;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Setup;

/// <summary>Turns an empty site into one with a name and an administrator, all or nothing.</summary>
internal sealed class Installation(
    TenantDb db, Tenant tenant, UserAccounts accounts, RolesOfUser roles, ISiteSettings settings, TenantRegister tenants)
{
    /// <exception cref="NotFoundException">There are users already.</exception>
    public async Task DemandEmpty(CancellationToken cancel)
    {
        if (await db.Set<User>().AnyAsync(cancel))
            throw new NotFoundException();
    }

    /// <param name="address">Where the browser reached the site.</param>
    /// <returns>The administrator.</returns>
    public async Task<User> Run(SetupForm form, string address, CancellationToken cancel)
    {
        if (form.Password != form.Repeated)
            throw Refusal.Of(nameof(form.Repeated), "The two passwords are not the same.");
        if (form.Password.Length == 0)
            throw Refusal.Of(nameof(form.Password), "Please fill in this field.");
        await using var work = await db.BeginAsync(cancel);
        await roles.TakeTurn(cancel);
        await DemandEmpty(cancel);
        await settings.Save(new SiteSettings
        {
            Name = SiteForm.Name(form.Name),
            Languages = [.. SiteForm.KnownLanguages.OrderByDescending(language => language == form.Language)],
            DefaultCountry = RulesForm.Country(form.DefaultCountry),
        }, cancel);
        var administrator = await accounts.Create(Administrator(form), cancel);
        await work.Commit(cancel);
        if (tenant.Id == Tenant.DefaultId)
            await tenants.Move(tenant.Id, address, cancel);
        return administrator;
    }

    private static UserForm Administrator(SetupForm form) => new()
    {
        Login = form.Login,
        GivenName = form.GivenName,
        FamilyName = form.FamilyName,
        Email = form.Email,
        Password = form.Password,
        Roles = [DefaultRoles.Administrator],
    };
}
