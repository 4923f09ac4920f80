using System.Collections.Generic;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>What of .NET an image has.</summary>
internal enum BaseImageKind
{
    /// <summary>Not one of Microsoft's .NET images, or one of which nothing is known.</summary>
    Unknown,

    /// <summary><c>runtime-deps</c>: what a self-contained program needs.</summary>
    RuntimeDeps,

    /// <summary><c>runtime</c>: no ASP.NET Core.</summary>
    Runtime,

    /// <summary><c>aspnet</c>.</summary>
    AspNet,

    /// <summary><c>sdk</c>.</summary>
    Sdk,
}

/// <summary>What an image brings along that matters for endpoints. Of an unknown image nothing is known.</summary>
/// <param name="Kind">What it has.</param>
/// <param name="Major">The .NET version, or null where the name does not say.</param>
/// <param name="Variables">The variables that it sets and that decide what is bound.</param>
/// <param name="User">The user that it runs as, <c>root</c> included; null for unknown.</param>
/// <param name="HasShell">Whether it has a shell; null for unknown.</param>
/// <param name="HasCurl">Whether it has <c>curl</c>; null for unknown.</param>
/// <param name="HasWget">Whether it has <c>wget</c>; null for unknown.</param>
internal sealed record BaseImage(
    BaseImageKind Kind, int? Major, IReadOnlyDictionary<string, string?> Variables, string? User, bool? HasShell, bool? HasCurl, bool? HasWget)
{
    public static readonly BaseImage Unknown = new(BaseImageKind.Unknown, null, new Dictionary<string, string?>(), null, null, null, null);
}
