using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Backends;

namespace ConnLint.Build.Tests;

/// <summary>The file of a stack trace is whatever the program's output says.</summary>
public sealed class ExitExplanationTests : IDisposable
{
    private const string Read = "_ = System.Environment.GetEnvironmentVariable(\"SHOP_URL\");\n";
    private const string Unset = "the environment variable SHOP_URL is not set";
    private const string Quoted = "the last exception that it wrote was (System.InvalidOperationException: SHOP_URL is not set)";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connlint-");

    private string Source => Path.Combine(_folder.FullName, "Program.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, Unset)]
    [InlineData(1 << 20, Quoted)]
    public void Source_IsReadUnlessItIsHuge(int padding, string expected)
    {
        File.WriteAllText(Source, Read + new string(' ', padding));
        Assert.StartsWith(expected, Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamedPipe_IsNotWaitedFor()
    {
        if (OperatingSystem.IsWindows()) return;
        using var make = Process.Start("mkfifo", [Source]);
        await make.WaitForExitAsync();
        var explanation = Task.Factory.StartNew(Explain, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.StartsWith(Quoted, await explanation.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    private string Explain()
    {
        var output = new BackendOutput();
        output.Observe("System.InvalidOperationException: SHOP_URL is not set");
        output.Observe($"   at Program.Main() in {Source}:line 1");
        return new ExitExplanation(new Redaction([]), static _ => false, "the environment").Of(output, 134, null);
    }
}
