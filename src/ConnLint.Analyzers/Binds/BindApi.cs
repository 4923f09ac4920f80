namespace ConnLint.Analyzers.Binds;

/// <summary>The calls that make a program listen.</summary>
internal enum BindApi
{
    None,
    KestrelListen,
    KestrelListenAnyIP,
    KestrelListenLocalhost,
    UseUrls,
    UrlsSetting,

    /// <summary><c>http_ports</c> or <c>https_ports</c>, which count only where there are no URLs.</summary>
    PortsSetting,

    /// <summary>The URL of an endpoint in the section <c>Kestrel</c>.</summary>
    EndpointSetting,

    /// <summary>No bind: another key of the host that decides over binds.</summary>
    HostSetting,
    AppUrls,
    AppRun,
    TcpListener,
    TcpListenerCreate,
    SocketBind,
    HttpListenerPrefix,

    /// <summary>A prefix of HTTP.sys beside the URLs of the host, which it replaces.</summary>
    HttpSysPrefix,

    /// <summary>Holds a port, but nothing in sight makes the socket listen: UDP, or a client that chooses its own port.</summary>
    SilentSocket,

    /// <summary>No bind: turns the precedence of URLs and Kestrel endpoints round.</summary>
    PreferHostingUrls,
}
