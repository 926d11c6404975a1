namespace OrchardCore.Users.Indexes;

public class UserIndex : global::YesSql.Indexes.MapIndex
{
    public bool IsEnabled { get => throw null; set => throw null; }
    public string NormalizedEmail { get => throw null; set => throw null; }
    public string NormalizedUserName { get => throw null; set => throw null; }
    public string UserId { get => throw null; set => throw null; }
}
