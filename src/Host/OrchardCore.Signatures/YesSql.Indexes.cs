namespace YesSql.Indexes;

public interface IIndex;

public abstract class MapIndex : global::YesSql.Indexes.IIndex;
