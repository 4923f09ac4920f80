using System;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HookedWeb;

internal static class Stories
{
    public static void Configure(WebApplicationBuilder builder, string story)
    {
        if (story == "listen-in-code")
        {
            var port = int.Parse(Environment.GetEnvironmentVariable("STORY_PORT")!, CultureInfo.InvariantCulture);
            builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        }

        if (story == "no-logger") builder.Logging.ClearProviders();
        if (story == "service-blocks") builder.Services.AddHostedService<Quick>().AddHostedService<Slow>();
        if (story == "two-services-block") builder.Services.AddHostedService<Early>().AddHostedService<Slow>();
        if (story == "background-fails") builder.Services.AddHostedService<FailingLater>();
        if (story == "hosted-service-throws") builder.Services.AddHostedService<FailingService>();
        if (story == "addresses-throw") builder.Services.AddSingleton<IServer, SilentServer>();
    }

    public static int Caught<TException>(Action action, int exitCode)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException)
        {
            Console.WriteLine("caught");
        }

        return exitCode;
    }

    public static void StartSecondHost()
    {
        var second = WebApplication.CreateBuilder().Build();
        second.Urls.Add(Environment.GetEnvironmentVariable("STORY_URL")!);
        second.Start();
    }

    // Deprecated, yet in use: it tells nobody that it listens.
    public static int RunWebHost()
    {
#pragma warning disable ASPDEPR004, ASPDEPR008
        using var host = Microsoft.AspNetCore.WebHost.CreateDefaultBuilder().Configure(_ => { }).Build();
#pragma warning restore ASPDEPR004, ASPDEPR008
        host.Start();
        Database.Open();
        return 0;
    }
}
