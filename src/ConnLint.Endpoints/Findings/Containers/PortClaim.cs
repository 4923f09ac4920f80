using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>A port of a container at which some file says that the program is to be found.</summary>
/// <param name="Shown">What says so, as a message begins with it.</param>
/// <param name="Ports">The port or range.</param>
/// <param name="Place">The port as it is written.</param>
internal sealed record PortClaim(string Shown, PortRange Ports, TextPlace Place)
{
    private const int FirstPort = 80;

    /// <summary>Whether it is the port of the images before .NET 8.</summary>
    public bool IsOldImagePort => Ports is { First: FirstPort, Last: FirstPort };

    /// <summary>Whether it is usual for a web server; a program may open others by libraries that nobody looks into.</summary>
    public bool IsOfWeb => Ports.Count == 1 && Ports.First is FirstPort or 5000 or 5001 or 8080 || IsOfHttps;

    /// <summary>Whether it is usual for https in a container.</summary>
    public bool IsOfHttps => Ports.Count == 1 && Ports.First is 443 or 8443 or 8081;

    /// <summary>Whether nothing but the digits stands at the place, so that others can replace them.</summary>
    public bool IsVerbatim => Ports.Count == 1 && Place.Length == Text.Length;

    public string Text => Ports.Count == 1 ? Number(Ports.First) : Number(Ports.First) + "-" + Number(Ports.Last);

    public static string Number(int port) => port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How much a wrong port of a <see cref="PortClaims"/> means.</summary>
internal enum ClaimKind
{
    /// <summary>A connection to it is refused: a mapping, the port of a Kubernetes service.</summary>
    Route,

    /// <summary>It says where the program listens, and tools believe it: <c>EXPOSE</c>, <c>expose</c>, <c>ContainerPort</c>, <c>containerPort</c>.</summary>
    Statement,

    /// <summary>The same where the container's own ports are published elsewhere, so that nobody has to believe it.</summary>
    Idle,
}

/// <summary>The ports that one list of one file names.</summary>
internal sealed record PortClaims(ClaimKind Kind, System.Collections.Generic.IReadOnlyList<PortClaim> Claims);
