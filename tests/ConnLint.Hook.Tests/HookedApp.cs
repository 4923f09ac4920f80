using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;

namespace ConnLint.Hook.Tests;

/// <summary>A copy of a built test application, hooked as the targets do it, and started as its own process.</summary>
internal sealed class HookedApp : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("hook-test-").FullName;
    private readonly string _name;
    private readonly Dictionary<string, string?> _environment = new()
    {
        // What this machine or the test runner says must not reach the application.
        ["DOTNET_STARTUP_HOOKS"] = null,
        ["DOTNET_LAUNCH_PROFILE"] = null,
        ["DOTNET_ENVIRONMENT"] = null,
        ["DOTNET_URLS"] = null,
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["ASPNETCORE_ENVIRONMENT"] = null,
        ["ASPNETCORE_URLS"] = null,
        ["URLS"] = null,
        ["CONNLINT_HOOK"] = null,
        ["CONNLINT_HOOK_LIMIT"] = null,
        ["CONNLINT_CHECK"] = null,
        ["CONNLINT_CHECK_CHANNEL"] = null,
        ["HTTP_PROXY"] = null,
        ["HTTPS_PROXY"] = null,
        ["ALL_PROXY"] = null,
        ["http_proxy"] = null,
        ["https_proxy"] = null,
        ["all_proxy"] = null,
        ["NO_PROXY"] = null,
        ["no_proxy"] = null,
    };

    public HookedApp(string name = "HookedWeb", string? hookedAs = null)
    {
        _name = name;
        foreach (var file in Directory.EnumerateFiles(OutputOf(name)))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        WriteFile(name + ".runtimeconfig.dev.json", JsonSerializer.Serialize(new
        {
            runtimeOptions = new
            {
                configProperties = new Dictionary<string, string>
                {
                    ["STARTUP_HOOKS"] = "ConnLint.Hook",
                    ["ConnLint.Application"] = hookedAs ?? name,
                },
            },
        }));
    }

    public string Folder => _folder;

    public static string OutputOf(string name)
    {
        var folders = typeof(HookedApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Apps").Value!;
        return string.Format(CultureInfo.InvariantCulture, folders, name);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public HookedApp With(string variable, string? value)
    {
        _environment[variable] = value;
        return this;
    }

    public HookedApp Promised(string urls, string? profile = "http")
        => With("ASPNETCORE_URLS", urls).With("DOTNET_LAUNCH_PROFILE", profile);

    public HookedApp Story(string story) => With("STORY", story);

    public HookedApp WriteFile(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return this;
    }

    public Outcome Run(params string[] arguments) => Start("exec", [Path.Combine(_folder, _name + ".dll"), .. arguments]);

    public Outcome Start(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(command);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (variable, value) in _environment) start.Environment[variable] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(_name + " did not end: " + output.Result + error.Result);
        }

        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>What a process left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>What the hook wrote: to standard error, or through the program's logger, which puts level and category on a line above.</summary>
    public string[] Lines => [.. ErrorLines, .. Output.Split('\n', '\r').Select(line => line.Trim()).Where(line => line.StartsWith("CONN", StringComparison.Ordinal))];

    /// <summary>What the hook wrote to standard error.</summary>
    public string[] ErrorLines => [.. Error.Split('\n', '\r').Where(line => line.StartsWith("ConnLint", StringComparison.Ordinal))];
}
