namespace ConnLint.Cli.Explaining;

/// <summary>A TCP port of a compose service, inside its container and on the host. Texts are fit to be shown.</summary>
/// <param name="Service">The service.</param>
/// <param name="Place">File and line of the service.</param>
/// <param name="Inside">The port in the container.</param>
/// <param name="Published">The port on the host; null where it is not published.</param>
internal sealed record ServicePort(string Service, string Place, int Inside, int? Published)
{
    /// <summary>File and line of the mapping; empty where there is none.</summary>
    public string MappingPlace { get; init; } = "";

    /// <summary>Whether the program binds the port inside; null where nobody knows what it binds.</summary>
    public bool? IsBound { get; init; }

    /// <summary>Whether nobody but the image, by its documentation, says so.</summary>
    public bool IsByImage { get; init; }

    /// <summary>What says that the program binds the port; empty where the mapping alone speaks of it.</summary>
    public string BoundBy { get; init; } = "";

    /// <summary>Whether the program binds it on the container's loopback interface alone.</summary>
    public bool IsLoopback { get; init; }

    /// <summary>The other ports that the program binds on every interface, where this one is not bound so.</summary>
    public int? BoundInstead { get; init; }
}
