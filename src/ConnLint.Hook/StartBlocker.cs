using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Rules;
using Microsoft.Extensions.Hosting;

namespace ConnLint.Hook;

/// <summary>Says what a program is still doing that does not listen yet: as much as is certain.</summary>
internal static class StartBlocker
{
    private const string Remedy = "move its work to 'ExecuteAsync' of a BackgroundService, behind an await";

    /// <summary>The line for the developer: CONN7003 where one service is found, otherwise CONN7006.</summary>
    public static Told Tell(string application, string urls, WatchedHost? host, Promise? promise, TimeSpan limit)
    {
        var seconds = limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        var services = Candidates(host, promise);
        return services is [var only] && !HostedServices.IsServer(only)
            ? new Told(RuleCatalogue.StartupBlocked, false, Name(only) + (only is BackgroundService ? ".ExecuteAsync" : ".StartAsync"), "has been running for " + seconds + " s", Remedy)
            : new Told(RuleCatalogue.NotListeningInTime, false, application, "nothing listens on " + urls, seconds, Words(host, services));
    }

    /// <summary>In words that the check puts into its own finding.</summary>
    public static string Words(WatchedHost? host, Promise? promise) => Words(host, Candidates(host, promise));

    private static string Words(WatchedHost? host, List<IHostedService>? services) => services switch
    {
        null when host is null => "it has built no host yet: look at what Main does first",
        null => "its host is built but not started: look at what Main does between Build and Run",
        [var only] when HostedServices.IsServer(only) => "the server's own start is not done: look at what the middleware and the start-up filters do",
        [var only] => "the hosted service " + Name(only) + " is still starting: " + Remedy,
        [] => "all its hosted services have started: look at what else its start does",
        _ => "one of its hosted services is still starting, " + string.Join(" or ", services.ConvertAll(Name)) + ": " + Remedy,
    };

    private static List<IHostedService>? Candidates(WatchedHost? host, Promise? promise)
    {
        if (host is null || HostedServices.Of(host.Host) is not { } services) return null;

        // The server's service puts the configured URLs into the server's list before it does anything else.
        return HostedServices.StillStarting(services, isServerWaiting: promise is not null && host.BoundAddresses().Length == 0);
    }

    private static string Name(IHostedService service) => HostedServices.IsServer(service) ? "the server" : Quoted.Text(service.GetType().FullName ?? service.GetType().Name);
}
