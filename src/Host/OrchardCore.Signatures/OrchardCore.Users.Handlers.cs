namespace OrchardCore.Users.Handlers;

public interface IUserEventHandler;

public class UserContext : global::OrchardCore.Users.Handlers.UserContextBase;

public class UserContextBase
{
    public global::OrchardCore.Users.IUser User { get => throw null; }
}

public class UserCreateContext : global::OrchardCore.Users.Handlers.UserContextBase;

public class UserDeleteContext : global::OrchardCore.Users.Handlers.UserContextBase;

public abstract class UserEventHandlerBase : global::OrchardCore.Users.Handlers.IUserEventHandler
{
    protected UserEventHandlerBase() { }
    public virtual global::System.Threading.Tasks.Task CreatedAsync(global::OrchardCore.Users.Handlers.UserCreateContext context) => throw null;
    public virtual global::System.Threading.Tasks.Task DeletedAsync(global::OrchardCore.Users.Handlers.UserDeleteContext context) => throw null;
    public virtual global::System.Threading.Tasks.Task DisabledAsync(global::OrchardCore.Users.Handlers.UserContext context) => throw null;
    public virtual global::System.Threading.Tasks.Task EnabledAsync(global::OrchardCore.Users.Handlers.UserContext context) => throw null;
    public virtual global::System.Threading.Tasks.Task UpdatedAsync(global::OrchardCore.Users.Handlers.UserUpdateContext context) => throw null;
}

public class UserUpdateContext : global::OrchardCore.Users.Handlers.UserContextBase;
