using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace ConnLint.Build.Tests.Fixture;

/// <summary>A project folder with one launch profile, and the task that checks it.</summary>
internal sealed class Checked : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connlint-check-").FullName;

    public Checked(string? profiles = null)
    {
        LaunchSettings = Path.Combine(_folder, "launchSettings.json");
        if (profiles is not null) File.WriteAllText(LaunchSettings, "{\n  \"profiles\": {\n" + profiles + "\n  }\n}");
        Task = new ListenerCheck
        {
            BuildEngine = Engine,
            ProjectFile = Path.Combine(_folder, "Shop.Api.csproj"),
            TargetPath = Built.Backend,
            LaunchSettingsFile = LaunchSettings,
            SupervisorPath = Built.Supervisor,
            DotNetHost = Built.Dotnet,
        };
    }

    public ListenerCheck Task { get; }

    public RecordingEngine Engine { get; } = new();

    public string LaunchSettings { get; }

    public string Folder => _folder;

    /// <summary>The backend's process id, which it prints first, where the log quotes it.</summary>
    public int QuotedProcessId => int.Parse(
        Engine.Messages.Single(static line => line.StartsWith("  | pid ", StringComparison.Ordinal)).AsSpan("  | pid ".Length), CultureInfo.InvariantCulture);

    /// <summary>A folder whose only profile, on line 3 of its file, starts the backend with these arguments.</summary>
    public static Checked Starting(string arguments, string url, string variables = "")
        => new($"    \"http\": {{ \"commandName\": \"Project\", \"applicationUrl\": \"{url}\", \"commandLineArgs\": {JsonSerializer.Serialize(arguments)}, \"environmentVariables\": {{ {variables} }} }}");

    /// <summary>The same with the startup hook in the backend.</summary>
    public Checked Hooked()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Built.Backend)!)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        var name = Path.GetFileNameWithoutExtension(Built.Backend);
        File.WriteAllText(
            Path.Combine(_folder, name + ".runtimeconfig.dev.json"),
            $$"""{ "runtimeOptions": { "configProperties": { "STARTUP_HOOKS": "ConnLint.Hook", "ConnLint.Application": "{{name}}" } } }""");
        Task.TargetPath = Path.Combine(_folder, name + ".dll");
        return this;
    }

    public bool Run() => Task.Execute();

    public void Dispose()
    {
        Engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
