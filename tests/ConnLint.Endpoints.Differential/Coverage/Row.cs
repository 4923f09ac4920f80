namespace ConnLint.Endpoints.Differential.Coverage;

/// <summary>A row of the precedence table: one place that tells a server what to bind.</summary>
internal enum Row
{
    /// <summary><c>Listen</c>, <c>ListenLocalhost</c>, <c>ListenAnyIP</c>.</summary>
    Listen,

    /// <summary><c>Kestrel:Endpoints</c> in any layer.</summary>
    KestrelEndpoints,

    Run,

    AddUrl,

    UseUrls,

    /// <summary><c>UseSetting("urls", …)</c>.</summary>
    UseSettingUrls,

    /// <summary><c>--urls</c>.</summary>
    ArgumentUrls,

    /// <summary>The variable <c>URLS</c>.</summary>
    VariableUrls,

    /// <summary><c>Urls</c> in a settings file.</summary>
    FileUrls,

    /// <summary><c>DOTNET_URLS</c>.</summary>
    DotnetUrls,

    /// <summary><c>ASPNETCORE_URLS</c>.</summary>
    AspNetCoreUrls,

    /// <summary><c>UseSetting("http_ports", …)</c>.</summary>
    UseSettingPorts,

    /// <summary><c>--http_ports</c>.</summary>
    ArgumentPorts,

    /// <summary>The variable <c>HTTP_PORTS</c>.</summary>
    VariablePorts,

    /// <summary><c>HTTP_PORTS</c> in a settings file.</summary>
    FilePorts,

    /// <summary><c>DOTNET_HTTP_PORTS</c>.</summary>
    DotnetPorts,

    /// <summary><c>ASPNETCORE_HTTP_PORTS</c>.</summary>
    AspNetCorePorts,

    /// <summary><c>HTTPS_PORTS</c> from any layer.</summary>
    HttpsPorts,

    /// <summary><c>preferHostingUrls</c> from any layer; it wins when URLs beat endpoints because of it.</summary>
    PreferHostingUrls,

    /// <summary>Nothing is configured.</summary>
    Default,
}
