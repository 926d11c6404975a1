namespace OrchardCore.Users.Models;

public class User : global::OrchardCore.Entities.Entity, global::OrchardCore.Users.IUser
{
    public string Email { get => throw null; set => throw null; }
    public bool IsEnabled { get => throw null; set => throw null; }
    public string SecurityStamp { get => throw null; set => throw null; }
    public string UserId { get => throw null; set => throw null; }
    public string UserName { get => throw null; set => throw null; }
}
