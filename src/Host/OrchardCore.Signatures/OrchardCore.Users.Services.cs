namespace OrchardCore.Users.Services;

public interface IUserService
{
    global::System.Threading.Tasks.Task<global::OrchardCore.Users.IUser> AuthenticateAsync(string usernameOrEmail, string password, global::System.Action<string, string> reportError);
    global::System.Threading.Tasks.Task<global::System.Security.Claims.ClaimsPrincipal> CreatePrincipalAsync(global::OrchardCore.Users.IUser user);
    global::System.Threading.Tasks.Task<global::OrchardCore.Users.IUser> GetUserByUniqueIdAsync(string userId);
}
