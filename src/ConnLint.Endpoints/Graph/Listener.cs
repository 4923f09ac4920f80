using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Something that a client can reach by an address and a port.</summary>
/// <param name="Owner">The project, or the folder of a front end.</param>
/// <param name="Promised">What it is and in which launch context it holds.</param>
/// <param name="Published">Where a container's port is published: the endpoint on the host; null where the endpoint itself is reached.</param>
/// <param name="Service">The compose service whose network it is in; null for the host.</param>
internal sealed record Listener(string Owner, PromisedBind Promised, Bind? Published, ServiceName? Service)
{
    /// <summary>Whether something that is known only at run time decides what its program binds.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The other names of its service.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a client that speaks HTTP can be meant: the container of a database or a broker is seen by its own port, for nobody reads what runs in it.</summary>
    public bool MaySpeakHttp => Promised.Bind is not { Source: UrlSource.PublishedPort, Port: { } port } || !KnownPorts.IsOfOtherProtocol(port);

    /// <summary>The endpoint as a client on the host sees it; null where it is reached only from inside the network.</summary>
    public Bind? OnHost => Service is null ? Promised.Bind : Published;
}
