using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Real;

/// <summary>Owns the process that starts cases, and replaces it when it crashes or hangs.</summary>
/// <param name="program">The assembly of this project, which a test runs from elsewhere.</param>
internal sealed class HostProcess(string program) : IDisposable
{
    private const int MaxFailures = 5;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_", "Kestrel", "URLS", "HTTP_PORTS", "HTTPS_PORTS", "preferHostingUrls", "ENVIRONMENT"];

    private static readonly string[] Kept = ["DOTNET_ROOT", "DOTNET_SYSTEM_"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connlint-differential-");
    private Process? _process;
    private int _failures;

    public Answer Start(Case one)
    {
        _process ??= Launch();
        try
        {
            _process.StandardInput.WriteLine(CaseJson.Write(one));
            _process.StandardInput.Flush();
            var answer = _process.StandardOutput.ReadLineAsync();
            if (!answer.Wait(Limit)) return Fail("no answer in time");
            if (answer.Result is not { } line) return Fail("the process ended");
            if (!line.StartsWith('{')) return Fail(line);
            _failures = 0;
            return JsonSerializer.Deserialize<Answer>(line, CaseJson.Options)!;
        }
        catch (IOException exception)
        {
            return Fail(exception.Message);
        }
    }

    public void Dispose()
    {
        End();
        _folder.Delete(recursive: true);
    }

    private Answer Fail(string reason)
    {
        End();
        if (++_failures == MaxFailures) throw new InvalidOperationException($"The process that starts the cases fails again and again: {reason}.");
        return new Answer { Failure = reason };
    }

    private void End()
    {
        if (_process is not { } process) return;
        _process = null;
        using (process)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(1))) process.Kill(entireProcessTree: true);
        }
    }

    // Nothing of the user's own environment may decide: no variables, no development certificate, no secrets.
    private Process Launch()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (IsDotnet) start.ArgumentList.Add(program);
        start.ArgumentList.Add("--host");
        foreach (var name in start.Environment.Keys.Where(IsConfiguration).ToList()) start.Environment.Remove(name);
        var home = _folder.CreateSubdirectory("home").FullName;
        foreach (var name in new[] { "HOME", "USERPROFILE", "APPDATA", "DOTNET_CLI_HOME" }) start.Environment[name] = home;

        // Nobody changes the files of a started case, and watching them is most of a start's time.
        start.Environment["DOTNET_hostBuilder__reloadConfigOnChange"] = "false";
        return Process.Start(start)!;
    }

    private static bool IsDotnet => Path.GetFileName(Environment.ProcessPath)!.StartsWith("dotnet", StringComparison.OrdinalIgnoreCase);

    private static bool IsConfiguration(string name)
        => !Kept.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) && Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
