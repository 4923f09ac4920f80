using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests;

/// <summary>A repository in a temporary folder, gone after the test.</summary>
internal sealed class ScratchRepository : IDisposable
{
    public ScratchRepository(bool hasGit = true)
    {
        Folder = Directory.CreateTempSubdirectory("connlint-cli-").FullName;
        if (hasGit) Directory.CreateDirectory(Path.Combine(Folder, ".git"));
    }

    public string Folder { get; }

    public string Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>A web project with one profile, whose name and URL are written into the JSON as they are.</summary>
    public void WriteWebProject(string folder, string url, string profile = "http")
    {
        Write($"{folder}/{Path.GetFileName(folder)}.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        Write($"{folder}/Properties/launchSettings.json", $$"""
            { "profiles": { "{{profile}}": { "commandName": "Project", "applicationUrl": "{{url}}" } } }
            """);
    }

    public async Task RestoreAsync(string project)
    {
        using var restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", project, "-v:q", "-nr:false"]) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var output = await restore.StandardOutput.ReadToEndAsync();
        await restore.WaitForExitAsync();
        Assert.True(restore.ExitCode == 0, output);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
