using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Clients;

/// <summary>CONN5003: an endpoint without TLS for HTTP/2 alone that somebody asks by HTTP/1.1, and gRPC where every endpoint speaks HTTP/1.1.</summary>
/// <remarks>
/// The version is negotiated inside the TLS handshake. Without one, <c>Http2</c> means that a client has to begin with HTTP/2, and <c>Http1AndHttp2</c> is
/// <c>Http1</c>: Kestrel logs that HTTP/2 is not enabled, and answers gRPC with HTTP_1_1_REQUIRED (learn.microsoft.com "Configure endpoints for Kestrel",
/// "Troubleshoot gRPC on .NET"; dotnet/aspnetcore <c>HttpConnection.cs</c>).
/// </remarks>
internal static class ClearTextHttp2Only
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var contexts in configuration.Graph.Projects)
        {
            if (contexts.Project.Program is not { Middleware: var middleware }) continue;

            foreach (var finding in AskedByHttp1(contexts, configuration)) yield return finding;
            if (middleware is { GrpcServices: [var service, ..], TranslatesGrpc: false } && WithoutGrpc(contexts.Contexts) is { } start) yield return Grpc(contexts.Project, service, start, configuration);
        }
    }

    private static IEnumerable<Finding> AskedByHttp1(ProjectContexts contexts, RepositoryConfiguration configuration)
    {
        var seen = new HashSet<TextPlace>();
        foreach (var start in contexts.Contexts)
        {
            if (start.Effective is not { IsUnknown: false, Throws: null }) continue;

            foreach (var bind in start.Effective.Binds)
            {
                var place = bind.ProtocolsPlace.Path is null ? bind.Place : bind.ProtocolsPlace;
                if (bind is not { Scheme: "http", Protocols: HttpProtocols.Http2 } || place.Path is null) continue;
                if (Http1Clients.Of(contexts.Project, start, bind, configuration).FirstOrDefault() is not { } client || !seen.Add(place)) continue;

                yield return new Finding(
                    RuleCatalogue.ClearTextHttp2Only, place, Quoted.Url(bind.Url),
                    $"speaks only HTTP/2, and without TLS, but {client.Name} ({configuration.Shown(client.Place)}) asks it by HTTP/1.1",
                    "give HTTP/1.1 an endpoint of its own, or use TLS with Http1AndHttp2")
                {
                    Related = [client.Place],
                    Project = contexts.Project.Path,
                };
            }
        }
    }

    // Of launch profiles one that can do it is enough, because whoever needs gRPC starts that one; a container has no other. The template's endpoint for gRPC stands
    // in appsettings.json: where there is none, git most likely ignores it.
    private static ContextBinds? WithoutGrpc(IReadOnlyList<ContextBinds> contexts)
    {
        var profiles = contexts.Where(static start => start.Context.Kind == LaunchKind.Profile).ToList();
        if (profiles.Count > 0 && profiles.TrueForAll(LacksHttp2)) return profiles[0];
        return contexts.FirstOrDefault(static start => start.Context.IsContainer && LacksHttp2(start));
    }

    private static bool LacksHttp2(ContextBinds start)
        => start.Effective is { IsUnknown: false, Throws: null, Binds.Count: > 0 } && (start.Context.Files.Any(static file => file.Environment is null) || start.Effective.Binds.All(static bind => bind.Source == UrlSource.KestrelCode))
            && start.Effective.Binds.All(static bind => bind is { Scheme: "http", IsKnown: true, Protocols: HttpProtocols.Http1 or HttpProtocols.Http1AndHttp2 or HttpProtocols.Http1AndHttp2AndHttp3 });

    private static Finding Grpc(RepositoryProject project, TextPlace service, ContextBinds start, RepositoryConfiguration configuration)
    {
        // One for both versions is the one that was meant for gRPC.
        var bind = start.Effective.Binds.FirstOrDefault(static bind => bind.Protocols != HttpProtocols.Http1) ?? start.Effective.Binds[0];
        var reason = bind.Protocols == HttpProtocols.Http1 ? "" : ", because it has no TLS";
        var place = bind.Place.Path is null ? bind.Name : configuration.Shown(bind.Place);
        return new Finding(
            RuleCatalogue.ClearTextHttp2Only, service, Quoted.Url(bind.Url),
            $"speaks only HTTP/1.1{reason} ({Quoted.Text(place)}, {Quoted.Text(start.Context.Title)}), and gRPC needs HTTP/2",
            "set Protocols of an endpoint of its own to Http2, or use https")
        {
            Related = bind.Place.Path is null ? [] : [bind.Place],
            Project = project.Path,
        };
    }
}
