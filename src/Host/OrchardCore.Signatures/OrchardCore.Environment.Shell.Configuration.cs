namespace OrchardCore.Environment.Shell.Configuration;

public interface IShellConfiguration : global::Microsoft.Extensions.Configuration.IConfiguration;
