using System.Text;
using Carnet.Modularity.Work;

namespace Carnet.Runtime.Tests.Storage;

public sealed class FileTests
{
    [Fact]
    public async Task Comes_back_as_it_was_saved_last()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await Save(site, "photos/ab/7.jpg", "first");
        await Save(site, "photos/ab/7.jpg", "second");
        Assert.Equal("second", await Read(site, "photos/ab/7.jpg"));
        Assert.Null(await Read(site, "photos/ab/8.jpg"));
        Assert.Null(await Read(site, "nowhere/8.jpg"));
    }

    [Fact]
    public async Task Can_be_deleted_twice()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await Save(site, "a", "x");
        await Delete(site, "a");
        await Delete(site, "a");
        Assert.Null(await Read(site, "a"));
    }

    [Fact]
    public async Task Half_a_file_is_none()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await Save(site, "a", "whole");
        await Assert.ThrowsAsync<IOException>(() => site.As("ada", scope => scope.GetRequiredService<IFiles>().Save("a", new BreakingStream(), default)));
        Assert.Equal("whole", await Read(site, "a"));
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Tenant.DataFolder, "files.part")));
    }

    [Fact]
    public async Task What_an_upload_left_that_was_killed_is_gone_after_a_day()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        var folder = Directory.CreateDirectory(Path.Combine(site.Tenant.DataFolder, "files.part")).FullName;
        foreach (var (name, hours) in new[] { ("killed", 25), ("under-way", 1) })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "half");
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), site.Clock.GetUtcNow().AddHours(-hours).UtcDateTime);
        }
        await site.RunDue();
        Assert.Equal(["under-way"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("../carnet.db")]
    [InlineData("a/../../carnet.db")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a/...")]
    [InlineData("a\\b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("a\0b")]
    public async Task A_key_never_leads_out_of_the_folder(string key)
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await Assert.ThrowsAsync<ArgumentException>(() => Save(site, key, "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => Read(site, key));
        await Assert.ThrowsAsync<ArgumentException>(() => Delete(site, key));
    }

    private static Task Save(TestSite site, string key, string content) => site.As("ada", scope =>
        scope.GetRequiredService<IFiles>().Save(key, new MemoryStream(Encoding.UTF8.GetBytes(content)), default));

    private static Task<string?> Read(TestSite site, string key) => site.As("ada", async scope =>
    {
        await using var content = await scope.GetRequiredService<IFiles>().Open(key, default);
        return content is null ? null : await new StreamReader(content).ReadToEndAsync();
    });

    private static Task Delete(TestSite site, string key) => site.As("ada", scope => scope.GetRequiredService<IFiles>().Delete(key, default));

    private sealed class BreakingStream : MemoryStream
    {
        private bool _begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_begun)
                throw new IOException("The upload broke off.");
            _begun = true;
            return new(1);
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            CopyByReading(destination, cancellationToken);

        private async Task CopyByReading(Stream destination, CancellationToken cancel)
        {
            var buffer = new byte[16];
            while (await ReadAsync(buffer, cancel) is > 0 and var read)
                await destination.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }
}
