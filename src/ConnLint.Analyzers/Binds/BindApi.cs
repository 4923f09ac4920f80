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
