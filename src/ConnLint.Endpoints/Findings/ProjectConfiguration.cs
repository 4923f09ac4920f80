using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Findings;

/// <summary>The launch profiles and settings files of one project, and the containers that it is started in, for the rules that they decide without C#.</summary>
/// <param name="Launch">Its launch profiles.</param>
/// <param name="Settings">Its settings files.</param>
internal sealed record ProjectConfiguration(LaunchSettings Launch, IReadOnlyCollection<AppSettingsFile> Settings)
{
    private IReadOnlyList<ContextBinds>? _contexts;
    private IReadOnlyList<ContextBinds>? _allContexts;

    /// <summary>The image, the compose services and the pods that start it, as far as their files are at hand.</summary>
    public IReadOnlyList<LaunchContext> Containers { get; init; } = [];

    /// <summary>What each profile of the command <c>Project</c>, and the bare program, binds as far as the files say.</summary>
    public IReadOnlyList<ContextBinds> Contexts => _contexts ??=
    [
        .. LaunchContexts.ProfilesOf(Launch, Settings).Select(profile => LaunchContext.OfProfile(profile, Settings))
            .Append(LaunchContext.Bare(Settings))
            .Select(static context => new ContextBinds(context, EffectiveBinds.Of(HostProgram.Unread, context))),
    ];

    /// <summary>The same, and what each container binds.</summary>
    public IReadOnlyList<ContextBinds> AllContexts => _allContexts ??=
        Containers.Count == 0 ? Contexts : [.. Contexts, .. Containers.Select(static context => new ContextBinds(context, EffectiveBinds.Of(HostProgram.Unread, context)))];

    /// <summary>The configuration that the program of each of <see cref="AllContexts"/> sees, all layers, weakest first.</summary>
    public IEnumerable<ConfigurationStack> Stacks => AllContexts.Select(static context => ConfigurationStack.Of(HostProgram.Unread, context.Context));

    /// <summary>
    /// Every URL that a profile, a settings file or a container's variable asks a server to listen on, whether it wins or loses, each place once: <c>applicationUrl</c>,
    /// <c>*_URLS</c>, <c>--urls</c>, <c>Urls</c>, <c>Kestrel:Endpoints:*:Url</c>; not the ports of <c>*_PORTS</c>.
    /// </summary>
    public IEnumerable<RequestedUrl> ListenUrls()
    {
        // Where escapes hide the places of its parts, a whole list has one place.
        var seen = new HashSet<(TextPlace, string)>();
        foreach (var stack in Stacks)
        {
            foreach (var value in stack.App)
            {
                var urls = value.Key.Equals("urls", System.StringComparison.OrdinalIgnoreCase) ? RequestedUrl.ListOf(value)
                    : IsEndpointUrl(value.Key) ? [RequestedUrl.Of(value)]
                    : [];
                foreach (var url in urls)
                {
                    if (url.Written.Place.Path is not null && seen.Add((url.Written.Place, url.Url))) yield return url;
                }
            }
        }
    }

    /// <summary>Whether a place is in a file that only starts containers: a Dockerfile, a compose file, an env file, a manifest.</summary>
    public bool IsOfContainer(TextPlace place)
        => Settings.All(file => file.Path != place.Path) && !RepositoryFiles.IsLaunchSettings(place.Path.Substring(place.Path.LastIndexOf('/') + 1));

    // Kestrel:Endpoints:Name:Url, nested or written with colons.
    private static bool IsEndpointUrl(string key)
        => key.StartsWith("Kestrel:Endpoints:", System.StringComparison.OrdinalIgnoreCase)
            && key.EndsWith(":Url", System.StringComparison.OrdinalIgnoreCase)
            && key.Count(static character => character == ':') == 3;
}
