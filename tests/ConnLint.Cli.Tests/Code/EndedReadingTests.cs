using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Code;

namespace ConnLint.Cli.Tests.Code;

/// <summary>A project whose own target never ends, and what is left of it once nobody waits any more.</summary>
public sealed class EndedReadingTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    [Fact]
    public async Task TimeIsUp_IsAGapAndEndsTheTree()
    {
        if (OperatingSystem.IsWindows()) return;
        var watch = Stopwatch.StartNew();
        var read = await new CodeReader(_repository.Folder, TimeSpan.FromSeconds(4)).ReadAsync([Endless()], CancellationToken.None);
        Assert.Equal("MSBuild did not end within 4 seconds", Assert.Single(read[0].Gaps).Reason);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
        if (File.Exists(ProcessFile)) AssertEnded();
    }

    [Fact]
    public async Task Cancellation_EndsTheTreeAndLeavesNoFolder()
    {
        if (OperatingSystem.IsWindows()) return;
        using var cancellation = new CancellationTokenSource();
        var reading = new CodeReader(_repository.Folder).ReadAsync([Endless()], cancellation.Token);
        for (var watch = Stopwatch.StartNew(); !File.Exists(ProcessFile) && watch.Elapsed < TimeSpan.FromMinutes(1);) await Task.Delay(50);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        AssertEnded();
        Assert.False(Directory.Exists(await File.ReadAllTextAsync(AnswerFile)));
    }

    public void Dispose() => _repository.Dispose();

    private string ProcessFile => Path.Combine(_repository.Folder, "process");

    private string AnswerFile => Path.Combine(_repository.Folder, "answer");

    private string Endless() => _repository.Write("Endless/Endless.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ProjectAssetsFile>$(MSBuildThisFileFullPath)</ProjectAssetsFile></PropertyGroup>
          <Target Name="Endless" BeforeTargets="_ConnLintWriteCode;Compile;ResolvePackageAssets">
            <Exec Command="printf %25s &quot;$(ConnLintCollectFolder)&quot; > {AnswerFile}; echo $$ > {ProcessFile}.new; mv {ProcessFile}.new {ProcessFile}; exec sleep 300" />
          </Target>
        </Project>
        """);

    private void AssertEnded()
    {
        var processId = int.Parse(File.ReadAllText(ProcessFile), CultureInfo.InvariantCulture);
        Assert.True(IsGone(processId), "still running: " + processId.ToString(CultureInfo.InvariantCulture));
    }

    // A process that has ended stays in the table until its parent asks for it.
    private static bool IsGone(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
