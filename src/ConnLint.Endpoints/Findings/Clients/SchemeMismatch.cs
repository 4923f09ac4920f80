using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Clients;

/// <summary>CONN5002: a client that asks by https where a port is bound as http in every launch context, or the reverse.</summary>
/// <remarks>
/// Kestrel drops a connection that does not begin as the endpoint wants it: curl says "Empty reply from server", OpenSSL "wrong version number",
/// <c>HttpClient</c> "The SSL connection could not be established". A server whose C# may bind otherwise is left alone.
/// </remarks>
internal static class SchemeMismatch
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        HashSet<(string, string)>? origins = null;
        foreach (var verdict in configuration.Graph.OwnClients)
        {
            if (verdict is not { Outcome: ClientOutcome.OtherScheme, Listeners: [var listener, ..] } || !IsJudged(verdict.Client, listener, configuration)) continue;

            var url = verdict.Client.Fact.Url;
            if (verdict.Client.Fact.Role == ClientRole.Origin && (origins ??= Origins(configuration)).Contains((url.Place.Path ?? "", Twin(url.Text)))) continue;
            var bind = EndpointOf(verdict.Client, listener);
            if (bind.Port is not { } port || url.Place.Path is not { } path || configuration.KnownPorts(path).Contains(port)) continue;

            var end = url.Text.IndexOf("://", StringComparison.Ordinal);
            var scheme = url.Text.Substring(0, end).ToLowerInvariant();
            var right = Right(scheme);
            var isExact = url.Place.Length == url.Text.Length;
            yield return new Finding(
                RuleCatalogue.SchemeMismatch, isExact ? url.Part(0, end) : url.Place,
                Origin(url.Text), scheme, port.ToString(CultureInfo.InvariantCulture), Where(bind, listener, configuration), bind.Scheme!,
                right + Origin(url.Text).Substring(end), Otherwise(verdict.Client, listener, scheme, configuration))
            {
                Related = bind.Place.Path is null ? [] : [bind.Place],
                Replacement = isExact ? right : null,
                Project = configuration.ProjectOf(verdict.Client),
            };
        }
    }

    // Whoever allows both schemes of an origin in one file has allowed the one that comes.
    private static HashSet<(string, string)> Origins(RepositoryConfiguration configuration) => new(configuration.Graph.OwnClients
        .Where(static verdict => verdict.Client.Fact.Role == ClientRole.Origin).Select(static verdict => (verdict.Client.Fact.Url.Place.Path ?? "", Normal(verdict.Client.Fact.Url.Text))));

    private static string Twin(string url)
    {
        var end = url.IndexOf("://", StringComparison.Ordinal);
        return Normal(Right(url.Substring(0, end).ToLowerInvariant()) + url.Substring(end));
    }

    private static string Normal(string url) => url.TrimEnd('/').ToLowerInvariant();

    // A development server has no C#; of a project, all that may bind the port must be known.
    private static bool IsJudged(RepositoryClient client, Listener listener, RepositoryConfiguration configuration)
    {
        if (listener.Promised.Bind.Source == UrlSource.DevServer) return !IsTlsVariable(listener.Owner, configuration.Repository);
        if (ProjectOf(listener, configuration) is not { Program: not null } project) return IsNeighbour(listener, configuration.Repository.Neighbours);

        // Who starts a program with profiles without any of them, and asks it, is nobody that the repository knows; nor does a program ask itself on the default's port.
        if (listener.Promised is { Context: "bare", Bind.Source: UrlSource.Default } && (project.Launch.Default is not null || (client.Fact.Role == ClientRole.Variable && configuration.ProjectOf(client) == project.Path))) return false;
        return configuration.Graph.Projects.Any(one => one.Project.Path == project.Path && one.Contexts.All(static context => !context.Effective.IsUnknown));
    }

    // Of a neighbour the build has read the files, and which ports its C# mentions.
    private static bool IsNeighbour(Listener listener, SolutionSummary neighbours)
        => !listener.IsGuess && listener.Promised.Bind is { Port: { } port, Source: not UrlSource.Default } && !neighbours.Mentions(port)
            && neighbours.Projects.Any(project => project.Path == listener.Owner);

    // Create React App takes TLS from a variable of its own (create-react-app.dev "Using HTTPS in Development").
    private static bool IsTlsVariable(string folder, Repository repository)
        => repository.EnvFiles.Any(file => RepositoryFile.FolderOf(file.Key) == folder && file.Value.Any(static variable => variable.Name == "HTTPS"));

    private static RepositoryProject? ProjectOf(Listener listener, RepositoryConfiguration configuration)
        => configuration.Repository.Projects.FirstOrDefault(project => project.Path == listener.Owner);

    private static Bind EndpointOf(RepositoryClient client, Listener listener) => client.Service is null ? listener.OnHost! : listener.Promised.Bind;

    private static string Where(Bind bind, Listener listener, RepositoryConfiguration configuration)
        => bind.Place.Path is null ? $"{Quoted.Text(bind.Name)} ({Quoted.Text(listener.Promised.Context)})" : configuration.Shown(bind.Place);

    // The same server may speak what the client wants on another port.
    private static string Otherwise(RepositoryClient client, Listener listener, string scheme, RepositoryConfiguration configuration)
    {
        var wanted = scheme is "https" or "wss" ? "https" : "http";
        foreach (var other in configuration.Graph.Listeners)
        {
            if (other.Owner != listener.Owner || other.IsGuess || other.Service != listener.Service || other.Promised.Bind.Source == UrlSource.Default) continue;
            if ((client.Service is null ? other.OnHost : other.Promised.Bind) is not { Port: > 0 and var port } bind || bind.Scheme != wanted) continue;
            return string.Format(CultureInfo.InvariantCulture, ", or port {0}, which {1} binds as {2}", port, Where(bind, other, configuration), wanted);
        }

        return "";
    }

    private static string Right(string scheme) => scheme switch
    {
        "https" => "http",
        "http" => "https",
        "wss" => "ws",
        _ => "wss",
    };

    // Scheme, host and port: what is compared.
    private static string Origin(string url)
    {
        var path = url.IndexOfAny(['/', '?', '#'], url.IndexOf("://", StringComparison.Ordinal) + 3);
        return Quoted.Url(path < 0 ? url : url.Substring(0, path));
    }
}
