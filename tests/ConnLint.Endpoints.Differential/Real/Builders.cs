using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using ConnLint.Endpoints.Differential.Cases;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConnLint.Endpoints.Differential.Real;

/// <summary>Makes a case's program, with the calls that it would make in the order of its statements.</summary>
internal sealed class Builders(Case one, X509Certificate2 certificate, CapturedLog log)
{
    private static readonly string[] NoArguments = [];

    private string[] Arguments => one.DropsArguments ? NoArguments : [.. one.Arguments];

    /// <summary>A program of one of the minimal builders, built.</summary>
    public WebApplication Application()
    {
        var options = new WebApplicationOptions { Args = one.DropsArguments ? null : Arguments };
        var builder = one.Builder switch
        {
            BuilderKind.WebApplication when !one.DropsArguments => WebApplication.CreateBuilder(Arguments),
            BuilderKind.WebApplication => WebApplication.CreateBuilder(),
            BuilderKind.Slim when !one.DropsArguments => WebApplication.CreateSlimBuilder(Arguments),
            BuilderKind.Slim => WebApplication.CreateSlimBuilder(),
            _ => WebApplication.CreateEmptyBuilder(options),
        };
        if (one.Builder == BuilderKind.EmptyCore) builder.WebHost.UseKestrelCore();
        if (one.Builder == BuilderKind.Empty) builder.WebHost.UseKestrel();
        Log(builder.Logging);
        Apply(builder.WebHost);
        return builder.Build();
    }

    /// <summary>A program of the generic host, built.</summary>
    public IHost GenericHost()
        => (one.DropsArguments ? Host.CreateDefaultBuilder() : Host.CreateDefaultBuilder(Arguments))
            .ConfigureLogging(Log)
            .ConfigureWebHostDefaults(web =>
            {
                Apply(web);
                web.Configure(static _ => { });
            })
            .Build();

    // The old host is obsolete, not gone: the model must know its ways as long as programs have it.
#pragma warning disable ASPDEPR004, ASPDEPR008
    public IWebHost OldHost()
    {
        var web = one.DropsArguments ? WebHost.CreateDefaultBuilder() : WebHost.CreateDefaultBuilder(Arguments);
        Apply(web.ConfigureLogging(Log));
        return web.Configure(static _ => { }).Build();
    }
#pragma warning restore ASPDEPR004, ASPDEPR008

    private void Log(ILoggingBuilder logging)
        => logging.ClearProviders().AddFilter("Microsoft", LogLevel.Information).AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Debug).AddProvider(log);

    private void Apply(IWebHostBuilder web)
    {
        foreach (var statement in one.Statements)
        {
            if (statement.IsKestrel) web.ConfigureKestrel(options => Apply(options, statement));
            else if (statement.Kind == StatementKind.UseUrls) web.UseUrls([.. statement.Values]);
            else if (statement.Kind == StatementKind.UseSetting) web.UseSetting(statement.Key!, statement.Values.Count == 0 ? null : statement.Values[0]);
            else if (statement.Kind == StatementKind.PreferHostingUrls) web.PreferHostingUrls(bool.Parse(statement.Values[0]));
        }
    }

    private void Apply(KestrelServerOptions options, Statement statement)
    {
        if (statement.Kind == StatementKind.EndpointDefaults)
        {
            options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = Enum.Parse<HttpProtocols>(statement.Protocols!));
            return;
        }

        var port = int.Parse(statement.Port!, System.Globalization.CultureInfo.InvariantCulture);
        if (statement.Kind == StatementKind.ListenLocalhost) options.ListenLocalhost(port, Endpoint);
        else if (statement.Kind == StatementKind.ListenAnyIP) options.ListenAnyIP(port, Endpoint);
        else options.Listen(IPAddress.Parse(statement.Address!), port, Endpoint);

        void Endpoint(ListenOptions endpoint)
        {
            if (statement.Protocols is { } protocols) endpoint.Protocols = Enum.Parse<HttpProtocols>(protocols);
            if (statement.Https) endpoint.UseHttps(certificate);
        }
    }
}
