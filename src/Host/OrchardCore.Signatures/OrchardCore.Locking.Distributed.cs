namespace OrchardCore.Locking.Distributed;

public interface IDistributedLock : global::OrchardCore.Locking.ILock;
