namespace ConnLint.Endpoints.Addresses;

/// <summary>Why Kestrel refuses a listen URL, in the order in which its parser looks.</summary>
internal enum ListenUrlFault
{
    None,

    /// <summary>There is no <c>://</c>: "Invalid url".</summary>
    NoScheme,

    /// <summary>Nothing stands between <c>://</c> and the port or the end: "Invalid url".</summary>
    EmptyHost,

    /// <summary>The scheme is neither <c>http</c> nor <c>https</c>: "Unrecognized scheme in server address".</summary>
    UnknownScheme,

    /// <summary>Something follows the port: "A path base can only be configured using IApplicationBuilder.UsePathBase()".</summary>
    PathBase,

    /// <summary>The port is not between 0 and 65535.</summary>
    PortOutOfRange,

    /// <summary>Port 0 on <c>localhost</c>: "Dynamic port binding is not supported when binding to localhost".</summary>
    DynamicLocalhostPort,

    /// <summary>A Unix socket or named pipe whose name ends with a slash: the parser fails on the arithmetic of cutting it off.</summary>
    SocketTrailingSlash,
}
