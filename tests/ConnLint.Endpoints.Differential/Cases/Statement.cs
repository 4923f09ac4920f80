using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace ConnLint.Endpoints.Differential.Cases;

/// <summary>The calls that a program is made of.</summary>
internal enum StatementKind
{
    /// <summary><c>options.ListenLocalhost(port)</c>.</summary>
    ListenLocalhost,

    /// <summary><c>options.ListenAnyIP(port)</c>.</summary>
    ListenAnyIP,

    /// <summary><c>options.Listen(address, port)</c>.</summary>
    Listen,

    /// <summary><c>options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = …)</c>.</summary>
    EndpointDefaults,

    UseUrls,

    UseSetting,

    PreferHostingUrls,

    /// <summary><c>app.Urls.Add(url)</c>; only a <c>WebApplication</c> has it, as the rest.</summary>
    AddUrl,

    Run,

    RunAsync,
}

/// <summary>One call of a program.</summary>
internal sealed record Statement
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public StatementKind Kind { get; init; }

    /// <summary>An IP address, for <see cref="StatementKind.Listen"/>.</summary>
    public string? Address { get; init; }

    /// <summary>A port or its symbol, for the three that listen.</summary>
    public string? Port { get; init; }

    /// <summary>Members of <c>HttpProtocols</c>, where the call sets them.</summary>
    public string? Protocols { get; init; }

    /// <summary>Whether the endpoint gets <c>UseHttps(certificate)</c>.</summary>
    public bool Https { get; init; }

    /// <summary>The key, for <see cref="StatementKind.UseSetting"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The URLs, or the one value; none where the call has no argument.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether the call configures Kestrel's own options.</summary>
    public bool IsKestrel => Kind <= StatementKind.EndpointDefaults;

    /// <summary>Whether the call adds an endpoint to Kestrel's own options.</summary>
    public bool Listens => Kind <= StatementKind.Listen;

    /// <summary>Whether the call is made on the built application.</summary>
    public bool IsOnApplication => Kind >= StatementKind.AddUrl;
}
