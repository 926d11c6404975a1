namespace OrchardCore.Environment.Shell.Scope;

public sealed class ShellScope
{
    public global::System.IServiceProvider ServiceProvider { get => throw null; }
    public static void AddDeferredTask(global::System.Func<global::OrchardCore.Environment.Shell.Scope.ShellScope, global::System.Threading.Tasks.Task> task) => throw null;
    public static global::System.Threading.Tasks.Task UsingChildScopeAsync(global::System.Func<global::OrchardCore.Environment.Shell.Scope.ShellScope, global::System.Threading.Tasks.Task> execute, bool activateShell = true) => throw null;
}
