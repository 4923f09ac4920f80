namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>A port that an image or a service says it listens on: <c>EXPOSE 8080/tcp</c>. It publishes nothing.</summary>
/// <param name="Ports">The port or range, or null where it is computed.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
/// <param name="Value">The word; its text is null where it is computed.</param>
internal sealed record ExposedPort(PortRange? Ports, string Protocol, ContainerValue Value)
{
    private const string Tcp = "tcp";

    /// <summary>
    /// Reads <c>port[-port][/protocol]</c> (EXPOSE in the Dockerfile reference; the expose chapter of the Compose specification); null for anything
    /// else.
    /// </summary>
    public static ExposedPort? Parse(ContainerValue value)
    {
        if (value.Text is not { } text) return new ExposedPort(null, Tcp, value);

        var slash = text.IndexOf('/');
        var protocol = slash < 0 ? "" : text.Substring(slash + 1).ToLowerInvariant();
        return PortRange.Parse(slash < 0 ? text : text.Substring(0, slash)) is { } ports && protocol is "" or Tcp or "udp" or "sctp"
            ? new ExposedPort(ports, protocol.Length == 0 ? Tcp : protocol, value)
            : null;
    }
}
