using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Graph;

/// <summary>CONN5001: clients whose loopback port nobody binds, in any launch context of the solution.</summary>
internal sealed class UnservedClients
{
    private readonly IReadOnlyList<PromisedBind> _binds;
    private readonly HashSet<int> _excused;
    private readonly bool _isSilent;

    /// <param name="binds">The binds of every project in every context, this project's own included.</param>
    /// <param name="excused">Ports that something outside the repository's readable files serves.</param>
    public UnservedClients(IReadOnlyList<PromisedBind> binds, IEnumerable<int> excused)
    {
        _binds = binds;
        _excused = new HashSet<int>(excused);

        // With no server there is nothing to compare with, and a port that is computed may be any port.
        _isSilent = !binds.Any(static promised => promised.Bind is { Port: > 0 }) || binds.Any(static promised => promised.Bind.Port is null or 0);
    }

    /// <summary>The endpoint that the client probably means, or false when somebody serves it or nothing can be said.</summary>
    public bool IsUnserved(ClientUrl client, out Bind nearest)
    {
        nearest = null!;
        if (_isSilent || KnownPorts.IsInfrastructure(client.Port) || _excused.Contains(client.Port)) return false;
        if (_binds.Any(promised => promised.Bind.Port == client.Port)) return false;

        nearest = NearestListener.To(client, _binds)!;
        return nearest is not null;
    }

    /// <summary>What fills the message's holes.</summary>
    public static object[] Arguments(ClientUrl client, Bind nearest, Func<TextPlace, string> shown)
        =>
        [
            string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", client.Scheme, client.Address, client.Port),
            nearest.Url,
            nearest.Place.Path is null ? nearest.Name : shown(nearest.Place),
        ];

    /// <summary>The port to write instead; none where the scheme would be wrong as well.</summary>
    public static string? Replacement(ClientUrl client, Bind nearest)
        => nearest.Scheme == client.Scheme ? nearest.Port?.ToString(CultureInfo.InvariantCulture) : null;
}
