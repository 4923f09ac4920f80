using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using ConnLint.Endpoints.Differential.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConnLint.Endpoints.Differential.Real;

/// <summary>Starts a case's program in this process, looks at what it bound, and stops it.</summary>
internal sealed class RealStart(Case one, X509Certificate2 certificate, bool looksAtSockets) : IDisposable
{
    private readonly CapturedLog _log = new();

    public async Task<Answer> RunAsync()
    {
        try
        {
            return one.Builder switch
            {
                BuilderKind.GenericHost => await GenericHostAsync(),
                BuilderKind.WebHost => await OldHostAsync(),
                _ => await ApplicationAsync(),
            };
        }
        catch (Exception exception)
        {
            var message = exception.Message.Replace(Directory.GetCurrentDirectory(), "{root}", StringComparison.Ordinal);
            return new Answer { Overridden = _log.Overridden, Exception = exception.GetType().Name, Throws = message };
        }
    }

    public void Dispose() => _log.Dispose();

    private async Task<Answer> ApplicationAsync()
    {
        await using var app = new Builders(one, certificate, _log).Application();
        foreach (var url in one.Statements.Where(static statement => statement.Kind == StatementKind.AddUrl)) app.Urls.Add(url.Values[0]);
        if (one.Statements.FirstOrDefault(static statement => statement.Kind > StatementKind.AddUrl) is { } run) return await RunAsync(app, run);

        await app.StartAsync();
        var answer = Look(app.Services);
        await app.StopAsync();
        return answer;
    }

    // Run returns when the program ends, so whatever comes first is awaited: the start or the failure.
    private async Task<Answer> RunAsync(WebApplication app, Statement run)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = app.Lifetime.ApplicationStarted.Register(started.SetResult);
        var url = run.Values.Count == 0 ? null : run.Values[0];
        var running = run.Kind == StatementKind.Run ? Task.Run(() => app.Run(url)) : app.RunAsync(url);
        if (await Task.WhenAny(started.Task, running) == running) await running;

        var answer = Look(app.Services);
        app.Lifetime.StopApplication();
        await running;
        return answer;
    }

    private async Task<Answer> GenericHostAsync()
    {
        using var host = new Builders(one, certificate, _log).GenericHost();
        await host.StartAsync();
        var answer = Look(host.Services);
        await host.StopAsync();
        return answer;
    }

    private async Task<Answer> OldHostAsync()
    {
        using var host = new Builders(one, certificate, _log).OldHost();
        await host.StartAsync();
        var answer = Look(host.Services);
        await host.StopAsync();
        return answer;
    }

    private Answer Look(IServiceProvider services)
        => new()
        {
            Addresses = [.. services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses],
            Endpoints = [.. InUse(services.GetRequiredService<IOptions<KestrelServerOptions>>().Value).Select(Endpoint)],
            Sockets = looksAtSockets ? [.. Sockets()] : [],
            Overridden = _log.Overridden,
            IsDefault = _log.IsDefault,
        };

    // What is bound with which protocols is nowhere public.
    private static IEnumerable<ListenOptions> InUse(KestrelServerOptions options)
        => ((IEnumerable)typeof(KestrelServerOptions).GetProperty("OptionsInUse", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(options)!).Cast<ListenOptions>();

    private static Endpoint Endpoint(ListenOptions options)
    {
        var isTls = (bool)typeof(ListenOptions).GetProperty("IsTls", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(options)!;

        // In clear text nothing negotiates, so HTTP/1 shuts the others out; HTTP/3 depends on a library of the machine.
        var spoken = options.Protocols & HttpProtocols.Http1AndHttp2;
        if (!isTls && spoken.HasFlag(HttpProtocols.Http1)) spoken = HttpProtocols.Http1;
        return options.IPEndPoint is { } endpoint
            ? new Endpoint(endpoint.Address.ToString(), endpoint.Port, isTls, spoken.ToString())
            : new Endpoint(options.EndPoint.ToString()!, -1, isTls, spoken.ToString());
    }

    private static IEnumerable<string> Sockets()
        => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(static endpoint => endpoint.ToString());
}
