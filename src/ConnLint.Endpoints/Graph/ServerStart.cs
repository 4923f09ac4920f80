using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>
/// Binds one endpoint after the other, as the server does, until one fails. What other programs hold, and what this user may not bind, is not known here.
/// </summary>
/// <remarks>The messages are those of dotnet/aspnetcore <c>CoreStrings.resx</c>; <c>BindingAddress.cs</c>, <c>AddressBinder.cs</c> and <c>ListenOptions.cs</c> say when each is thrown.</remarks>
internal sealed class ServerStart
{
    public const string NoCertificate
        = "Unable to configure HTTPS endpoint. No server certificate was specified, and the default developer certificate could not be found or is out of date.\n"
        + "To generate a developer certificate run 'dotnet dev-certs https'. To trust the certificate (Windows and macOS only) run 'dotnet dev-certs https --trust'.\n"
        + "For more information on configuring HTTPS see https://go.microsoft.com/fwlink/?linkid=848054.";

    public const string NoHttps = "Call UseKestrelHttpsConfiguration() on IWebHostBuilder to automatically enable HTTPS when an https:// address is used.";

    public const string NoHttpsSettings = "Call UseKestrelHttpsConfiguration() on IWebHostBuilder to enable loading HTTPS settings from configuration.";

    private readonly List<Bind> _bound = [];

    public IReadOnlyList<Bind> Bound => _bound;

    public StartupFailure? Failure { get; private set; }

    /// <summary>Stops at the first failure.</summary>
    public bool Fail(string message, TextPlace place)
    {
        Failure ??= new StartupFailure(message, place);
        return false;
    }

    /// <summary>Takes the endpoint's sockets.</summary>
    public bool TryBind(Bind bind)
    {
        if (bind is { Scheme: "http", Protocols: HttpProtocols.Http3 }) return Fail(NoHttp3(bind), bind.Place);
        if (!IsInUse(bind, out var address))
        {
            _bound.Add(bind);
            return true;
        }

        var url = string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", bind.Scheme ?? "http", address, bind.Port);
        return Fail($"Failed to bind to address {url}: address already in use.", bind.Place);
    }

    /// <summary>What the server says of a URL that it refuses.</summary>
    public static string MessageOf(ListenUrlFault fault, string url) => fault switch
    {
        ListenUrlFault.NoScheme or ListenUrlFault.EmptyHost => $"Invalid url: '{url}'",
        ListenUrlFault.UnknownScheme => $"Unrecognized scheme in server address '{url}'. Only 'http://' and 'https://' are supported.",
        ListenUrlFault.PathBase => "A path base can only be configured using IApplicationBuilder.UsePathBase().",
        ListenUrlFault.DynamicLocalhostPort => "Dynamic port binding is not supported when binding to localhost. You must either bind to 127.0.0.1:0 or [::1]:0, or both.",
        ListenUrlFault.PortOutOfRange => "Specified argument was out of the range of valid values. (Parameter 'port')",
        _ => "Index was outside the bounds of the array.",
    };

    // On localhost the reason is lost, because both addresses fail.
    private static string NoHttp3(Bind bind) => bind.Address is { } address && address.Equals(BindAddress.Localhost)
        ? string.Format(CultureInfo.InvariantCulture, "Failed to bind to address {0}.", bind.Url)
        : "HTTP/3 requires HTTPS.";

    // localhost is bound as 127.0.0.1, then as [::1]; every interface as one socket of both families.
    private bool IsInUse(Bind bind, out string address)
    {
        address = "";
        if (bind.Address is not { } wanted) return false;

        var isLocalhost = wanted.Equals(BindAddress.Localhost);
        foreach (var one in isLocalhost ? new[] { BindAddress.LoopbackIPv4, BindAddress.LoopbackIPv6 } : [wanted])
        {
            var socket = bind with { Address = one };
            if (!_bound.Exists(socket.CollidesWith)) continue;
            address = one.Equals(BindAddress.Any) ? "[::]" : one.ToString();
            return true;
        }

        return false;
    }
}
