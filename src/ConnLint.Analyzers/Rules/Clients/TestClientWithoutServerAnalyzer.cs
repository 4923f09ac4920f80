using System;
using System.Collections.Concurrent;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>
/// CONN5006: tests ask a port, but their server is in memory and opens none.
/// </summary>
/// <remarks>
/// Reports, in projects of tests that use <c>WebApplicationFactory</c> or <c>TestServer</c>, requests of an <c>HttpClient</c> made with <c>new</c> and the network's own handler, <c>GrpcChannel.ForAddress</c>,
/// <c>HubConnectionBuilder.WithUrl</c>, <c>ClientWebSocket.ConnectAsync</c> and Playwright's <c>IPage.GotoAsync</c> to a loopback URL with a port. Silent where something of the project may listen: <c>UseKestrel</c>, a process, a listener, a
/// container with a fixed port, a fixture of another project; for ports of infrastructure; and in code that expects a failure or is skipped.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestClientWithoutServerAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.ForWholeCompilation(RuleCatalogue.TestClientWithoutServer);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (!project.IsTestProject || (symbols.WebApplicationFactory is null && symbols.TestServer is null)) return;

        var servers = InMemoryServers.Collect(context, symbols);
        var clients = new ConcurrentBag<(CodeClient Client, Location? Creation)>();
        ClientCalls.Register(context, symbols, (node, client) =>
        {
            if (!MayBeRefused(node.Node, client, project)) return;
            if (new NetworkClients(symbols, node.SemanticModel, node.CancellationToken).Connect(node.Node, out var creation)) clients.Add((client, creation?.GetLocation()));
        });
        context.RegisterCompilationEndAction(end =>
        {
            if (servers.OnlyServer is not { } server) return;
            foreach (var (client, creation) in clients)
            {
                var isBrowser = client.Api.EndsWith(ClientCalls.BrowserRequest, StringComparison.Ordinal);
                if (isBrowser && servers.AnswersBrowsers) continue;
                end.ReportDiagnostic(Diagnostics.InSource(Descriptor, client.Location, null, creation is null ? [] : [creation], client.Url.Origin, server, isBrowser ? "let it listen for the browser, with UseKestrel()" : "take the client from its CreateClient()"));
            }
        });
    }

    private static bool MayBeRefused(SyntaxNode node, CodeClient client, ProjectOptions project)
        => client.Url.PortStart >= 0 && !KnownPorts.IsInfrastructure(client.Url.Port) && !ExpectedFailures.MayBeExpected(node) && !ExpectedFailures.IsSkipped(node)
            && !project.KnownPorts(project.For(node.SyntaxTree)).Contains(client.Url.Port);
}
