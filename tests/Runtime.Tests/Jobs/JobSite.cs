using System.Globalization;
using Carnet.Modularity.Work;
using Carnet.Runtime.Pulse;

namespace Carnet.Runtime.Tests.Jobs;

/// <summary>A site with one kind of job, which does what the test says.</summary>
public abstract class JobSite
{
    protected Func<JobContext, IServiceProvider, CancellationToken, Task> Act { get; set; } = (_, _, _) => Task.CompletedTask;

    protected Task<TestSite> Open(DatabaseProvider database) => TestSite.Open(database, [], services =>
        services.AddSingleton<JobSite>(this).AddScoped<IJob, TestJob>());

    protected static Task RunJobs(TestSite site) => site.AsSystem(scope => TenantWork.RunJobs(scope, default));

    protected static Task<Guid> Enqueue(TestSite site, string owner) => site.As(owner, async scope =>
    {
        var id = scope.GetRequiredService<IJobs>().Enqueue("test", new Errand("Zoé"));
        await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        return id;
    });

    protected static Task<JobStatus?> Find(TestSite site, string reader, Guid id, string language = "en") => site.As(reader, scope =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return scope.GetRequiredService<IJobs>().Find(id, default);
    });

    protected sealed record Errand(string Name);

    private sealed class TestJob(JobSite test, IServiceProvider scope) : IJob
    {
        public string Kind => "test";

        public Task Run(JobContext job, CancellationToken cancel) => test.Act(job, scope, cancel);
    }
}
