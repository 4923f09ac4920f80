using System.Collections.Concurrent;
using System.Collections.Generic;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Rules.Clients;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2002: a client whose endpoint on this machine is fixed in code.
/// </summary>
/// <remarks>
/// Reports a constant loopback URL with a port in the calls that <see cref="ClientCalls"/> knows, host and port of <c>TcpClient</c> and <c>Socket.Connect</c>, and connection strings of database, cache and
/// broker clients. Silent for what is only a fallback, in benchmarks and apps of phones, and where another rule reports the same value: it says what goes wrong. Part of <see cref="RepositoryAnalyzer"/>,
/// which reads these calls anyway and knows what the other rules say.
/// </remarks>
internal sealed class HardcodedClientEndpoint
{
    private readonly ConcurrentBag<FixedEndpoint> _found = [];
    private readonly bool _isOff;

    private HardcodedClientEndpoint(bool isOff) => _isOff = isOff;

    public static DiagnosticDescriptor Descriptor { get; } = Descriptors.ForWholeCompilation(RuleCatalogue.HardcodedClientEndpoint);

    public static HardcodedClientEndpoint Collect(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var endpoints = new HardcodedClientEndpoint(project.IsBenchmark || DeviceProject.DeviceOf(context.Compilation, symbols) != Device.None);
        if (!endpoints._isOff) FixedEndpoints.Register(context, symbols, (node, endpoint) => endpoints.Add(node.Node, endpoint));
        return endpoints;
    }

    /// <summary>Takes a client that was found for other rules, too.</summary>
    public void Add(SyntaxNode call, CodeClient client)
    {
        if (!_isOff && client is { Role: ClientRole.Request, Url.PortStart: >= 0 }) Add(call, new FixedEndpoint(client.Url.Origin, client.Location));
    }

    public void Report(CompilationAnalysisContext context, IReadOnlyList<Location> reported)
    {
        foreach (var endpoint in _found)
        {
            if (!IsAmong(reported, endpoint.Location)) context.ReportDiagnostic(Diagnostics.InSource(Descriptor, endpoint.Location, null, [], Quoted.Text(endpoint.Shown)));
        }
    }

    private void Add(SyntaxNode call, FixedEndpoint endpoint)
    {
        if (!Fallbacks.Contain(call)) _found.Add(endpoint);
    }

    private static bool IsAmong(IReadOnlyList<Location> reported, Location location)
    {
        foreach (var other in reported)
        {
            if (other.SourceTree == location.SourceTree && other.SourceSpan.IntersectsWith(location.SourceSpan)) return true;
        }

        return false;
    }
}
