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

    /// <summary>No bind: turns the precedence of URLs and Kestrel endpoints round.</summary>
    PreferHostingUrls,
}
