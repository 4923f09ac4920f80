using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;

namespace ConnLint.Bench;

/// <summary>
/// Whether what runs long grows: a <c>connlint wait</c> on a port that never opens, a supervisor whose backend writes, a program with the hook and one without, which are both asked. Resident memory after the
/// first rounds and after the last; a round is a second and a hundred requests.
/// </summary>
internal static class MemorySoak
{
    private const int Requests = 100;
    private const int WarmUp = 10;

    public static void Print(int rounds, MeasuredCommand command)
    {
        var folder = Directory.CreateTempSubdirectory("connlint-memory-").FullName;
        var closed = LoopbackPorts.Free();
        using var client = new HttpClient();
        var measured = new List<(string Name, Process Process, int? Port)> { ("connlint wait", Process.Start(command.Start("wait", $"127.0.0.1:{closed}", "--timeout", "24h"))!, null) };
        var ports = (Supervised: LoopbackPorts.Free(), Hooked: LoopbackPorts.Free(), Plain: LoopbackPorts.Free());
        measured.Add(("supervisor", Supervised(ports.Supervised), ports.Supervised));
        measured.Add(("with the hook", Web(folder, "hooked", Path.Combine(HookCosts.OutputOf("HookedWeb"), "ConnLint.Hook.dll"), ports.Hooked), ports.Hooked));
        measured.Add(("without it", Web(folder, "plain", null, ports.Plain), ports.Plain));
        var first = new Dictionary<string, long>();
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            if (round == WarmUp) foreach (var (name, process, _) in measured) first[name] = Resident(process);
            Thread.Sleep(TimeSpan.FromSeconds(1));
            foreach (var (_, _, port) in measured.Where(static one => one.Port is not null)) Ask(client, port!.Value);
        }

        foreach (var (name, process, _) in measured)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {first[name] / 1e6,6:0.0} MB after {WarmUp} rounds, {Resident(process) / 1e6,6:0.0} MB after {WarmUp + rounds}{(process.HasExited ? ", ended" : "")}"));
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Ask(HttpClient client, int port)
    {
        for (var request = 0; request < Requests; request++)
        {
            try
            {
                client.GetAsync(new Uri($"http://127.0.0.1:{port}/")).GetAwaiter().GetResult().Dispose();
            }
            catch (HttpRequestException)
            {
                return; // it does not listen yet
            }
        }
    }

    private static Process Supervised(int port)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(HookCosts.OutputOf("ConnLint.Supervisor"), "ConnLint.Supervisor.dll")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var supervisor = Process.Start(start)!;
        supervisor.StandardInput.WriteLine(JsonSerializer.Serialize(new
        {
            command = "dotnet",
            arguments = new[] { "exec", Path.Combine(HookCosts.OutputOf("Backend"), "ConnLint.Tests.Backend.dll"), "web" },
            set = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["Logging__LogLevel__Default"] = "Debug" },
            remove = Array.Empty<string>(),
        }));
        supervisor.StandardInput.Flush();
        supervisor.OutputDataReceived += static (_, _) => { };
        supervisor.BeginOutputReadLine();
        return supervisor;
    }

    private static Process Web(string folder, string name, string? hook, int port)
    {
        var app = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(HookCosts.OutputOf("Backend"))) File.Copy(file, Path.Combine(app, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(app, "ConnLint.Tests.Backend.runtimeconfig.dev.json"), """{ "runtimeOptions": { "configProperties": { "ConnLint.Application": "ConnLint.Tests.Backend" } } }""");
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(app, "ConnLint.Tests.Backend.dll"), "web"]) { WorkingDirectory = app, RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = hook;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static long Resident(Process process)
    {
        process.Refresh();
        return process.HasExited ? 0 : process.WorkingSet64;
    }
}
