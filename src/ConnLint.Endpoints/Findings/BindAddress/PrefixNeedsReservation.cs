using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1009 for <c>UseHttpSys</c>: a URL of hosting that HTTP.sys gives to an ordinary user only by reservation.</summary>
/// <remarks>
/// Judges what wins in a launch profile, or without one. Silent in containers, whose user is the image's business; beside <c>Kestrel:Endpoints</c>, which HTTP.sys does not read; and for
/// addresses of one machine, which are CONN1005. Source: dotnet/aspnetcore <c>MessagePump.cs</c>, which hands HTTP.sys the URLs as they are written.
/// </remarks>
internal static class PrefixNeedsReservation
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var seen = new HashSet<(TextPlace, string)>();
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program?.HttpSys is not { } server) continue;
            foreach (var (context, effective) in contexts)
            {
                if (context.Kind is not (LaunchKind.Profile or LaunchKind.Bare) || effective is not { IsUnknown: false, Throws: null }) continue;
                foreach (var bind in effective.Binds)
                {
                    if (bind.Place.Path is null || bind.Source is UrlSource.KestrelCode or UrlSource.KestrelSettings || PrefixOf(bind) is not { } prefix) continue;
                    if (ReservedPrefix.HostOf(prefix) is null || bind.Address is { Scope: BindScope.OneAddress } || !seen.Add((bind.Place, bind.Text))) continue;
                    yield return Of(bind, prefix, new ProjectConfiguration(project.Launch, project.Settings), configuration.Shown(server)) with { Related = [server], Project = project.Path };
                }
            }
        }
    }

    /// <summary>The rule's words for a prefix.</summary>
    /// <param name="shown">What to call it.</param>
    /// <param name="prefix">The prefix as far as it is known.</param>
    /// <param name="loopback">The same on this machine alone.</param>
    /// <param name="server">The place, with its line, that makes HTTP.sys the server; empty where the prefix itself does.</param>
    public static object[] Words(string shown, string prefix, string loopback, string server)
        => [shown, Quoted.Url(loopback), Quoted.Url(new TracedText(ReservedPrefix.Reservation(prefix)).Display), server.Length == 0 ? "" : " (" + server + ")"];

    // HTTP_PORTS names ports alone, and hosting makes URLs of them.
    private static string? PrefixOf(Bind bind) => bind.Source != UrlSource.PortsVariable ? bind.Text
        : bind.Port is { } port && int.TryParse(bind.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? string.Format(CultureInfo.InvariantCulture, "{0}://*:{1}", bind.Scheme, port)
        : null;

    private static Finding Of(Bind bind, string prefix, ProjectConfiguration files, string server)
    {
        var isPorts = bind.Source == UrlSource.PortsVariable;
        var loopback = string.Format(CultureInfo.InvariantCulture, "{0}://localhost:{1}", bind.Scheme, bind.Port);

        // A settings file of all environments is read where other machines have to reach the server, too.
        var isEvident = !isPorts && bind.Port > 0 && BoundEndpoints.IsForDevelopment(files, bind.Place);
        return new Finding(RuleCatalogue.PrefixNeedsReservation, bind.Place, Words(isPorts ? Quoted.Text(bind.Name + "=" + bind.Text) : Quoted.Url(bind.Text), prefix, loopback, server))
        {
            Replacement = isEvident && ListenUrl.TryParse(bind.Text, out var url, out _) ? BoundEndpoints.WithHost(bind, url, "localhost") : null,
        };
    }
}
