namespace ConnLint.Endpoints.Facts;

/// <summary>
/// Where a server can be told what to bind, strongest first, for <c>WebApplication</c> on .NET 10.
/// </summary>
internal enum UrlSource
{
    /// <summary><c>Listen*</c> on the Kestrel options, in code.</summary>
    KestrelCode,

    /// <summary><c>Kestrel:Endpoints</c> in configuration; adds to <see cref="KestrelCode"/>.</summary>
    KestrelSettings,

    /// <summary><c>app.Urls.Add</c>, <c>app.Run(url)</c>.</summary>
    AppUrls,

    /// <summary><c>UseUrls</c>, <c>UseSetting("urls", …)</c>.</summary>
    UseUrls,

    /// <summary><c>--urls</c>.</summary>
    CommandLine,

    /// <summary>The variable <c>URLS</c>.</summary>
    UrlsVariable,

    /// <summary><c>Urls</c> in <c>appsettings*.json</c>.</summary>
    UrlsSetting,

    /// <summary>The variable <c>DOTNET_URLS</c>.</summary>
    DotnetUrlsVariable,

    /// <summary>The variable <c>ASPNETCORE_URLS</c>, which <c>dotnet run</c> fills from <c>applicationUrl</c>.</summary>
    AspNetCoreUrlsVariable,

    /// <summary><c>HTTP_PORTS</c> and <c>HTTPS_PORTS</c> from any source.</summary>
    PortsVariable,

    /// <summary>Nothing is configured: <c>http://localhost:5000</c>.</summary>
    Default,

    /// <summary>No .NET server: the development server of a front end.</summary>
    DevServer,

    /// <summary>No server: a container's port that an engine publishes on the host.</summary>
    PublishedPort,
}
