namespace YesSql;

public interface IQuery<T> where T : class
{
    global::System.Threading.Tasks.Task<T> FirstOrDefaultAsync();
    global::System.Threading.Tasks.Task<global::System.Collections.Generic.IEnumerable<T>> ListAsync();
    global::YesSql.IQuery<T> Take(int count);
}

public interface IQuery<T, TIndex> : global::YesSql.IQuery<T> where T : class where TIndex : global::YesSql.Indexes.IIndex
{
    global::YesSql.IQuery<T, TIndex> OrderBy(global::System.Linq.Expressions.Expression<global::System.Func<TIndex, object>> keySelector);
}

public interface ISession : global::System.IDisposable, global::System.IAsyncDisposable
{
    global::System.Threading.Tasks.Task SaveAsync(object obj, bool checkConcurrency = false, string collection = null);
    global::System.Threading.Tasks.Task SaveChangesAsync();
}

public static class QueryExtensions
{
    public static global::YesSql.IQuery<T> Query<T>(this global::YesSql.ISession session, string collection = null) where T : class => throw null;
    public static global::YesSql.IQuery<T, TIndex> Query<T, TIndex>(this global::YesSql.ISession session, global::System.Linq.Expressions.Expression<global::System.Func<TIndex, bool>> predicate, bool filterType = false, string collection = null) where T : class where TIndex : class, global::YesSql.Indexes.IIndex => throw null;
}
