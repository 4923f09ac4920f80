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
    private readonly IReadOnlyList<PromisedBind> _own;
    private readonly IReadOnlyList<PromisedBind> _others;
    private readonly HashSet<int> _excused;
    private readonly bool _isSilent;

    /// <param name="own">The binds of the client's own project, in every context.</param>
    /// <param name="others">The binds of all other projects of the solution, in every context.</param>
    /// <param name="excused">Ports that something outside the repository's readable files serves.</param>
    public UnservedClients(IReadOnlyList<PromisedBind> own, IReadOnlyList<PromisedBind> others, IEnumerable<int> excused)
    {
        _own = own;
        _others = others;
        _excused = new HashSet<int>(excused);

        // With no server there is nothing to compare with, and a port that is computed may be any port.
        var all = own.Concat(others).ToList();
        _isSilent = !all.Exists(static promised => promised.Bind is { Port: > 0 }) || all.Exists(static promised => promised.Bind.Port is null or 0);
    }

    /// <summary>The endpoint that the client probably means, or false when somebody serves it or nothing can be said.</summary>
    public bool IsUnserved(ClientUrl client, out Bind nearest)
    {
        nearest = null!;
        if (_isSilent || KnownPorts.IsInfrastructure(client.Port) || _excused.Contains(client.Port)) return false;
        if (_own.Concat(_others).Any(promised => promised.Bind.Port == client.Port)) return false;

        // A program seldom calls itself.
        nearest = NearestListener.To(client, _others) ?? NearestListener.To(client, _own)!;
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
