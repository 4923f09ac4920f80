using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>CONN4001: URLs that Kestrel drops because endpoints are configured, where that moves a port.</summary>
internal static class OverriddenUrls
{
    /// <summary>The dropped URLs whose port no winning endpoint binds, each with the endpoint that wins.</summary>
    public static IEnumerable<(Bind Loser, Bind Winner)> In(EffectiveBinds effective)
    {
        if (effective.IsUnknown) yield break;
        var bound = effective.Ports;
        foreach (var (loser, winner, _) in effective.Lost)
        {
            if (IsEndpoint(loser) || !IsEndpoint(winner) || loser.Port is not > 0 || loser.Place.Path is null) continue;
            if (!bound.Contains(loser.Port)) yield return (loser, Closest(effective.Binds, loser));
        }
    }

    /// <summary>The dropped URL on the port that is really bound, host and layout kept; null where that is not the whole repair.</summary>
    public static string? Aligned(Bind loser, Bind winner)
    {
        if (loser.Place.Length != loser.Text.Length || loser.Scheme != winner.Scheme || winner.Port is not > 0) return null;

        var (written, port) = (Digits(loser.Port!.Value), Digits(winner.Port.Value));
        if (loser.Text == written) return port;
        var at = loser.Text.LastIndexOf(":" + written, StringComparison.Ordinal);
        return at < 0 ? null : loser.Text.Substring(0, at + 1) + port + loser.Text.Substring(at + 1 + written.Length);
    }

    private static bool IsEndpoint(Bind bind) => bind.Source is UrlSource.KestrelCode or UrlSource.KestrelSettings;

    private static string Digits(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static Bind Closest(IReadOnlyList<Bind> winners, Bind loser)
        => winners.FirstOrDefault(bind => bind.Scheme == loser.Scheme) ?? winners[0];
}
