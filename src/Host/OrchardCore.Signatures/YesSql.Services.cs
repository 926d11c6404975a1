namespace YesSql.Services;

public static class DefaultQueryExtensions
{
    public static bool IsIn(this object source, global::System.Collections.IEnumerable values) => throw null;
}
