namespace YesSql.Indexes;

public class DescribeContext<T>
{
    public global::YesSql.Indexes.IMapFor<T, TIndex> For<TIndex>() where TIndex : global::YesSql.Indexes.IIndex => throw null;
}

public interface IGroupFor<TIndex> where TIndex : global::YesSql.Indexes.IIndex;

public interface IIndex;

public interface IIndexProvider;

public interface IMapFor<out T, TIndex> where TIndex : global::YesSql.Indexes.IIndex
{
    global::YesSql.Indexes.IGroupFor<TIndex> Map(global::System.Func<T, TIndex> map);
}

public abstract class IndexProvider<T> : global::YesSql.Indexes.IIndexProvider
{
    protected IndexProvider() { }
    public abstract void Describe(global::YesSql.Indexes.DescribeContext<T> context);
}

public abstract class MapIndex : global::YesSql.Indexes.IIndex
{
    protected MapIndex() { }
}
