using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Facts;

/// <summary>A statement of the program that decides what its server binds.</summary>
internal abstract record HostStatement;

/// <summary><c>Listen</c>, <c>ListenAnyIP</c>, <c>ListenLocalhost</c> on the options of Kestrel.</summary>
/// <param name="Endpoint">What it binds; without address or port where these are computed, or where the call is conditional.</param>
internal sealed record ListenStatement(Bind Endpoint) : HostStatement
{
    /// <summary>The HTTP versions that it sets; null leaves them to the defaults.</summary>
    public HttpProtocols? Protocols { get; init; }

    /// <summary>What code reads the port from; null where it is known, and where nobody knows.</summary>
    public SettingRead? PortRead { get; init; }

    /// <summary>Whether it asks for https and leaves the certificate to the server.</summary>
    public bool NeedsCertificate { get; init; }
}

/// <summary><c>ConfigureEndpointDefaults</c> that sets the protocols of endpoints that say none.</summary>
internal sealed record EndpointDefaultsStatement(HttpProtocols Protocols) : HostStatement;

/// <summary><c>UseSetting</c>, <c>UseUrls</c> (the key <c>urls</c>), <c>PreferHostingUrls</c>.</summary>
/// <param name="Key">The key of the configuration.</param>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Values">The value, in parts that <c>;</c> joins, each with its place; none for <c>null</c>.</param>
internal sealed record SettingStatement(string Key, string Name, IReadOnlyList<SettingValue> Values) : HostStatement
{
    /// <summary>Whether it is added to the application's configuration, behind what the builder itself reads (<c>ConfigureAppConfiguration</c>), and not to the host's.</summary>
    public bool IsOfApplication { get; init; }

    /// <summary>Whether it is added to the host's configuration before the web host puts its variables and settings on top (<c>ConfigureHostConfiguration</c>).</summary>
    public bool IsBelowWebHost { get; init; }

    /// <summary>The value as the configuration holds it; its place is the first part's.</summary>
    public SettingValue Joined => Values.Count == 1
        ? Values[0]
        : new SettingValue(string.Join(";", Values.Select(static value => value.Text)), Values.Count == 0 ? default : Values[0].Place);
}

/// <summary><c>app.Urls.Add(url)</c>, or <c>app.Run(url)</c>, which replaces what was added.</summary>
internal sealed record AppUrlStatement(string Name, SettingValue Url, bool ReplacesOthers) : HostStatement;
