namespace OrchardCore.BackgroundTasks;

[global::System.AttributeUsage((global::System.AttributeTargets)4, AllowMultiple = false, Inherited = true)]
public sealed class BackgroundTaskAttribute : global::System.Attribute
{
    public BackgroundTaskAttribute() { }
    public string Description { get => throw null; set => throw null; }
    public bool Enable { get => throw null; set => throw null; }
    public int LockExpiration { get => throw null; set => throw null; }
    public int LockTimeout { get => throw null; set => throw null; }
    public string Schedule { get => throw null; set => throw null; }
    public string Title { get => throw null; set => throw null; }
    public bool UsePipeline { get => throw null; set => throw null; }
}

public interface IBackgroundTask
{
    global::System.Threading.Tasks.Task DoWorkAsync(global::System.IServiceProvider serviceProvider, global::System.Threading.CancellationToken cancellationToken);
}
