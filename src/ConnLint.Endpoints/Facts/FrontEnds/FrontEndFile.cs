using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.FrontEnds;

/// <summary>What one file of a front end declares.</summary>
/// <param name="Servers">The development servers that it configures or starts.</param>
/// <param name="Clients">The URLs that it passes requests on to.</param>
/// <param name="ProxyFiles">
/// Files, relative to this one's folder, that hold more such URLs: <c>proxyConfig</c> of <c>angular.json</c>, <c>--proxy-config</c>.
/// </param>
internal sealed record FrontEndFile(IReadOnlyList<DevServer> Servers, IReadOnlyList<ClientFact> Clients, IReadOnlyList<SettingValue> ProxyFiles)
{
    public static readonly FrontEndFile Empty = new([], [], []);
}
