using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>
/// CONN5001: a client whose loopback port no project of the solution binds in any launch context.
/// </summary>
/// <remarks>
/// Reports a URL with a constant host and port that reaches <c>HttpClient</c>, <c>HttpRequestMessage</c>, <c>ClientWebSocket</c>, gRPC or SignalR clients, and URL values of
/// <c>appsettings*.json</c> that are in force in Development or in a profile's environment (CORS origins as Info). Silent for well-known infrastructure ports,
/// <c>connlint.known_ports</c>, ports that other files of the solution name, and where no server or a computed port is found. Joins code with files, so it
/// reports at the end of the compilation.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NobodyListensAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.ForWholeCompilation(RuleCatalogue.NobodyListens);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var facts = ProjectFacts.Collect(context, symbols, project);
        var clients = new ConcurrentBag<CodeClient>();
        ClientCalls.Register(context, symbols, clients.Add);
        context.RegisterCompilationEndAction(end => Analyze(end, facts, clients, project));
    }

    private static void Analyze(CompilationAnalysisContext context, ProjectFacts facts, ConcurrentBag<CodeClient> clients, ProjectOptions project)
    {
        var others = facts.Files.Solution.Projects.SelectMany(static other => other.Binds).ToList();
        var unserved = new UnservedClients(facts.Promised(), others, facts.Files.Solution.MentionedPorts);
        var reporter = new FindingReporter(context, Descriptor, facts.Files, project);

        foreach (var client in clients)
        {
            if (project.KnownPorts(project.For(client.Location.SourceTree!)).Contains(client.Url.Port) || !unserved.IsUnserved(client.Url, out var nearest)) continue;
            reporter.Report(FindingOf(client.Url, Places.Of(client.Location), client.IsPort, nearest, reporter));
        }

        foreach (var (client, place, isPort, level) in SettingClients.Of(facts.Program, facts.Files.Launch, facts.Files.AppSettings))
        {
            if (project.KnownPorts(project.For(facts.Files.Containing(place)!)).Contains(client.Port) || !unserved.IsUnserved(client, out var nearest)) continue;
            reporter.Report(FindingOf(client, place, isPort, nearest, reporter) with { Level = level });
        }
    }

    private static Finding FindingOf(ClientUrl client, TextPlace place, bool isPort, Bind nearest, FindingReporter reporter)
        => new(RuleCatalogue.NobodyListens, place, UnservedClients.Arguments(client, nearest, reporter.Shown))
        {
            Related = nearest.Place.Path is null ? [] : [nearest.Place],
            Replacement = isPort ? UnservedClients.Replacement(client, nearest) : null,
        };
}
