using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ConnLint.Endpoints.Tests.Graph;

/// <summary>Starts Kestrel as a program would. Variables belong to the whole process, so whoever uses it shares <see cref="Collection"/>.</summary>
internal static class RealServer
{
    public const string Collection = "real server";

    private const int FirstPort = 20_000;
    private const int PortCount = 10_000;

    private static int _tried = Environment.ProcessId * 211;

    /// <summary>The ports that it bound.</summary>
    public static async Task<IReadOnlyList<int>> PortsAsync(Start start)
    {
        var folder = Directory.CreateTempSubdirectory("connlint-");
        foreach (var (name, value) in start.Variables) Environment.SetEnvironmentVariable(name, value);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), start.AppSettings);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.Development.json"), start.DevelopmentSettings);
            return await RunAsync(start, folder.FullName);
        }
        catch (IOException exception) when (exception.Message.Contains(":5000", StringComparison.Ordinal))
        {
            return [5000]; // it wanted the default, which somebody else has
        }
        finally
        {
            foreach (var name in start.Variables.Keys) Environment.SetEnvironmentVariable(name, null);
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A port that is free now, below those that the system hands out to others in the meantime.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (int)((uint)Interlocked.Increment(ref _tried) % PortCount);
            using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true };
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.IPv6Any, port));
                return port;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                continue;
            }
        }
    }

    private static async Task<IReadOnlyList<int>> RunAsync(Start start, string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = start.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), ContentRootPath = folder });
        builder.Logging.ClearProviders();
        if (start.UseUrls is { } urls) builder.WebHost.UseUrls(urls);
        if (start.Listen is { } port) builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(port));
        await using var app = builder.Build();
        if (start.AppUrl is { } url) app.Urls.Add(url);
        await app.StartAsync();
        return [.. app.Urls.Where(static address => !address.Contains("unix:", StringComparison.Ordinal)).Select(static address => new Uri(address.Replace("[::]", "localhost", StringComparison.Ordinal)).Port)];
    }
}
