using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>
/// What a server really binds in a launch context, after Kestrel's own precedence, and what it drops.
/// </summary>
/// <param name="Binds">The endpoints that are bound.</param>
/// <param name="Ignored">The settings that lose against <see cref="Binds"/>.</param>
internal sealed record EffectiveBinds(IReadOnlyList<Bind> Binds, IReadOnlyList<Bind> Ignored)
{
    private static readonly ListenUrl DefaultUrl = ListenUrl.TryParse("http://localhost:5000", out var url, out _) ? url : null!;

    /// <summary>Whether some winning value is computed at run time, so that nothing can be said about what is not bound.</summary>
    public bool IsUnknown => Binds.Any(static bind => bind.Address is null || bind.Port is null);

    public static EffectiveBinds In(LaunchContext context)
    {
        if (context.Settings.Count == 0)
            return new EffectiveBinds([Bind.FromUrl(UrlSource.Default, "the default", DefaultUrl, DefaultUrl.ToString(), default)], []);

        // Endpoints of code and of configuration add up; of all other sources only the strongest counts.
        var strongest = context.Settings.Min(static bind => bind.Source);
        var binds = context.Settings.Where(bind => Rank(bind.Source) == Rank(strongest)).ToList();
        var ignored = context.Settings.Where(bind => Rank(bind.Source) != Rank(strongest)).ToList();
        return new EffectiveBinds(binds, ignored);
    }

    private static UrlSource Rank(UrlSource source) => source == UrlSource.KestrelSettings ? UrlSource.KestrelCode : source;
}
