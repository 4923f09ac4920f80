using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>A service in the network of its compose file.</summary>
/// <param name="File">The file.</param>
/// <param name="Service">The service.</param>
/// <param name="Owner">The project that it is built from, by its path; null where it is none of the repository, or where that is not certain.</param>
/// <param name="Binds">What the project binds in it, as far as files say; none for other programs.</param>
internal sealed record ComposeNode(ComposeFile File, ComposeService Service, string? Owner, IReadOnlyList<Bind> Binds)
{
    /// <summary>Whether it has no network of its own, or lends it to another service, so that its loopback reaches more than itself.</summary>
    public bool SharesNetwork { get; init; }

    public bool IsNamed(string host)
    {
        if (Service.Name.Equals(host, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var alias in Service.Aliases)
        {
            if (alias.Equals(host, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether both are in one network, so that one can reach the other by its name; a service that names none is in the default one.</summary>
    public bool IsBeside(ComposeNode other)
    {
        if (!ReferenceEquals(File, other.File)) return false;
        if (Service.Networks.Count == 0 || other.Service.Networks.Count == 0) return Service.Networks.Count == other.Service.Networks.Count || IsInDefault(Service) || IsInDefault(other.Service);

        foreach (var network in Service.Networks)
        {
            foreach (var theirs in other.Service.Networks)
            {
                if (network == theirs) return true;
            }
        }

        return false;
    }

    /// <summary>Whether it says itself, or is known to, listen on a port inside the network.</summary>
    public bool HasPort(int port)
    {
        foreach (var mapping in Service.Ports)
        {
            if (mapping.Protocol == "tcp" && mapping.Target is { } target && target.Contains(port)) return true;
        }

        foreach (var exposed in Service.Expose)
        {
            if (exposed.Ports is { } ports && ports.Contains(port)) return true;
        }

        foreach (var bind in Binds)
        {
            if (bind.Port == port) return true;
        }

        foreach (var known in KnownImages.PortsOf(Service.Image?.Text))
        {
            if (known == port) return true;
        }

        return false;
    }

    /// <summary>The mapping that publishes a port of the host, with the container's port that is meant by it.</summary>
    public (PortMapping Mapping, int Port)? Published(int port)
    {
        foreach (var mapping in Service.Ports)
        {
            if (mapping is { Protocol: "tcp", Published: { } published, Target: { } target } && published.Contains(port) && published.Count == target.Count)
                return (mapping, Meant(target.First + port - published.First));
        }

        return null;
    }

    // A mapping may miss what the program binds (CONN6001 says so); whoever connects inside the network needs the port that is bound.
    private int Meant(int mapped)
    {
        int? open = null;
        foreach (var bind in Binds)
        {
            if (bind.Port is null || bind.Port == mapped) return mapped;
            if (bind.Address is not { Scope: BindScope.Loopback }) open ??= bind.Port;
        }

        return open ?? mapped;
    }

    private static bool IsInDefault(ComposeService service)
    {
        foreach (var network in service.Networks)
        {
            if (network == "default") return true;
        }

        return false;
    }
}
