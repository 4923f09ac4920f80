namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>An entry of <c>ports</c> of a compose service.</summary>
/// <param name="HostAddress">The address on the host; its text is null where it is computed. Null itself: every interface.</param>
/// <param name="Published">The port or range on the host; null where the engine picks one, or where it is computed.</param>
/// <param name="IsPublishedComputed">Whether the host's side is there but depends on a variable that no file sets.</param>
/// <param name="Target">The port or range in the container; null where it is computed.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
/// <param name="Place">The entry: of the short form its text, of the long form its first line.</param>
/// <param name="PublishedPlace">The host's port, or the entry where there is none.</param>
/// <param name="TargetPlace">The container's port.</param>
internal sealed record PortMapping(
    ContainerValue? HostAddress,
    PortRange? Published,
    bool IsPublishedComputed,
    PortRange? Target,
    string Protocol,
    TextPlace Place,
    TextPlace PublishedPlace,
    TextPlace TargetPlace);
