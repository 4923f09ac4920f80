using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>One way in which the repository runs a project in a container.</summary>
/// <param name="Project">The project, its C# read.</param>
/// <param name="Context">How it is started.</param>
/// <param name="Effective">What it then binds.</param>
internal sealed record ContainerRun(RepositoryProject Project, LaunchContext Context, EffectiveBinds Effective)
{
    private int[]? _ports;

    /// <summary>What it binds where its compose file, which can stand alone, is started without the default ones; null where it cannot.</summary>
    public EffectiveBinds? Alone { get; init; }

    public ContainerParts Parts => Context.Container!;

    /// <summary>All that it may bind, by either way of starting it.</summary>
    public IEnumerable<Bind> Binds => Alone is null ? Effective.Binds : Effective.Binds.Concat(Alone.Binds);

    /// <summary>Whether it is certain what is bound, and that something is.</summary>
    public bool IsCertain => IsDecided(Effective) && (Alone is null || IsDecided(Alone)) && Project.Sockets.All(static socket => socket.Port is not null);

    /// <summary>Whether nothing outside the container can reach what is bound; CONN1002 says so, and every other word would be about the same cause.</summary>
    public bool IsLoopbackOnly => Binds.All(static bind => bind.Address is { Scope: BindScope.Loopback });

    /// <summary>The port that the image makes the server listen on.</summary>
    public int? ImagePort => Effective.Binds.FirstOrDefault(static bind => bind is { Source: UrlSource.PortsVariable, Place.Path: null })?.Port;

    /// <summary>Whether the container has interfaces of its own, so that ports of it are published.</summary>
    public bool HasOwnNetwork => Parts.Service?.NetworkMode is null or { Text: "bridge" or "default" };

    /// <summary>Whether something in the container may be on the port: the server, or a socket of the program's own.</summary>
    public bool IsBound(PortRange ports)
    {
        _ports ??= [.. Binds.Concat(Project.Sockets).Select(static bind => bind.Port ?? 0).Distinct().OrderBy(static port => port)];
        if (_ports.Length > 0 && _ports[0] == 0) return true; // one that the system picks may be any

        var at = System.Array.BinarySearch(_ports, ports.First);
        return at >= 0 || (~at < _ports.Length && _ports[~at] <= ports.Last);
    }

    /// <summary>The image at the bottom, as a message names it.</summary>
    public string ImageShown(RepositoryConfiguration configuration)
        => $"'{Quoted.Text(Parts.BaseImage.Text ?? "")}'" + (Parts.BaseImage.Place.Path is null ? "" : $" ({configuration.Shown(Parts.BaseImage.Place)})");

    /// <summary>Whether a place counts in this run: of a compose file that can stand alone, only its own do.</summary>
    public bool Judges(TextPlace place) => Alone is null || place.Path == Parts.File!.Path;

    /// <summary>What sets a bind, as a message names it.</summary>
    public static string OriginOf(Bind bind, RepositoryConfiguration configuration)
        => bind.Place.Path is null ? Quoted.Text(bind.Name) : Quoted.Text(bind.Name) + ", " + configuration.Shown(bind.Place);

    /// <summary>Whether an image that nobody knows cannot have had its say: it may set URLs and ports, which what the repository sets as URLs beats.</summary>
    public bool IsImageKnown(EffectiveBinds effective)
        => Parts.Base.Variables.Count > 0 || BaseImages.IsSystem(Parts.BaseImage.Text ?? "")
            || effective.Binds.All(static bind => bind.Source is not (UrlSource.Default or UrlSource.PortsVariable));

    private bool IsDecided(EffectiveBinds effective) => effective is { IsUnknown: false, Throws: null, Binds.Count: > 0 } && IsImageKnown(effective);
}
