namespace OrchardCore.BackgroundJobs;

public static class HttpBackgroundJob
{
    public static global::System.Threading.Tasks.Task ExecuteAfterEndOfRequestAsync(string jobName, global::System.Func<global::OrchardCore.Environment.Shell.Scope.ShellScope, global::System.Threading.Tasks.Task> job) => throw null;
}
