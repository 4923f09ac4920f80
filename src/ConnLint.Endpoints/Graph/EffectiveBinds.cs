using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>
/// What a server really binds in a launch context, after Kestrel's own precedence, and what it drops.
/// </summary>
/// <remarks>
/// The endpoints of code and of <c>Kestrel:Endpoints</c> add up, and beat the URLs of hosting unless <c>preferHostingUrls</c> is set.
/// Source: dotnet/aspnetcore <c>AddressBinder.cs</c>; <c>tests/ConnLint.Endpoints.Differential</c> compares with the installed server.
/// </remarks>
/// <param name="Binds">The endpoints that win, in the server's order; none of them listens where <paramref name="Throws"/> says so.</param>
/// <param name="Lost">The settings that lose, each with what beats it.</param>
/// <param name="Throws">Why the server does not start, where that is certain.</param>
/// <param name="Unknown">The values that decide and that are known only at run time: what wins is then a guess.</param>
internal sealed record EffectiveBinds(IReadOnlyList<Bind> Binds, IReadOnlyList<LostSetting> Lost, StartupFailure? Throws, IReadOnlyList<SettingValue> Unknown)
{
    private static readonly ListenUrl DefaultUrl = ListenUrl.TryParse("http://localhost:5000", out var url, out _) ? url : null!;

    private HashSet<int?>? _ports;

    /// <summary>The ports of <see cref="Binds"/>.</summary>
    public HashSet<int?> Ports => _ports ??= [.. Binds.Select(static bind => bind.Port)];

    /// <summary>Whether some deciding value is computed at run time, so that nothing can be said about what is not bound.</summary>
    public bool IsUnknown => Unknown.Count > 0;

    /// <summary>What a server binds that is told nothing.</summary>
    public static Bind Default => Bind.FromUrl(UrlSource.Default, "the default", DefaultUrl, DefaultUrl.ToString(), default);

    public static EffectiveBinds Of(HostProgram program, LaunchContext context) => new ServerPlan(program, context).Decide();
}
