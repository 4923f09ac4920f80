using System;
using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1001: a bind on every interface that a development machine would run.
/// </summary>
/// <remarks>
/// Reports <c>IPAddress.Any</c>, <c>IPv6Any</c>, <c>ListenAnyIP</c> and the hosts <c>0.0.0.0</c>, <c>[::]</c>, <c>*</c>, <c>+</c> where they reach Kestrel,
/// <c>UseUrls</c>, <c>app.Urls</c>, <c>app.Run</c>, <c>TcpListener</c>, <c>Socket.Bind</c> or <c>HttpListener.Prefixes</c>, and the same hosts where a
/// launch profile or a settings file has them bound in Development. Silent in containerised
/// projects, with <c>connlint.allow_all_interfaces</c>, outside Development, for ignored host names, for URLs of HTTP.sys, where the other branch of a condition binds
/// loopback or what is bound has to be asked for, for a socket that only finds a free port, for services of Service Fabric, where containers of the machine are told to ask, and in benchmarks.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BindsAllInterfacesAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.BindsAllInterfaces);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (project.IsBenchmark) return;
        BindCalls.Register(context, symbols, (node, binds) => Analyze(node, binds, symbols, project));
        if (symbols.WebHostBuilder is null) return;
        FileFindings.Register(context, Descriptor, project, files => BindsAllInterfaces.In(files, () => HttpSysServer.Serves(context.Compilation)), file => project.AllowsAllInterfaces(file, context.Compilation));
    }

    private static void Analyze(CandidateNode context, IReadOnlyList<CodeBind> binds, KnownSymbols symbols, ProjectOptions project)
    {
        foreach (var bind in binds)
        {
            if (!bind.IsOnEveryInterface || bind.IsAlternative || IsIgnoredName(bind) || PortProbe.Is(bind) || project.AllowsAllInterfaces(context.Node.SyntaxTree)) continue;
            if (BindsNothing(bind, context) || IsAsked(bind, context, project)) continue;
            if (ChosenExposure.Decides(bind.Call, context.SemanticModel, symbols, context.CancellationToken)) return;
            if (EnvironmentGuard.IsOutsideDevelopment(bind.Call, context.SemanticModel, symbols, context.CancellationToken)) return;

            var (shown, loopback, replacement) = Remedy(bind);
            context.ReportDiagnostic(Diagnostics.InSource(Descriptor, bind.Location, replacement, [], shown, loopback));
        }
    }

    // By whoever sets the port, by the other nodes of a cluster (learn.microsoft.com "ASP.NET Core in Azure Service Fabric Reliable Services"), or by containers of the same machine.
    private static bool IsAsked(CodeBind bind, CandidateNode context, ProjectOptions project)
        => (bind.Bind.Port is null && ChosenExposure.IsAskedFor(bind.Call))
            || context.ContainingMember?.Name is "CreateServiceInstanceListeners" or "CreateServiceReplicaListeners"
            || AskedByContainers.Is(ConfigurationFiles.In(context.Options).ProjectOf(project.Directory), [bind.Bind]);

    // A name that Kestrel ignores is the more specific CONN1003; a port that is computed is some port.
    private static bool IsIgnoredName(CodeBind bind)
        => bind.IsUrl && bind.IsHosting
            && ListenUrl.TryParse(bind.Text!.Value.Text.Replace(TracedText.Hole, '1'), out var url, out _) && url.IsIgnoredName;

    // HTTP.sys binds it only where it is reserved: CONN1009. What the listener refuses is CONN1008.
    private static bool BindsNothing(CodeBind bind, CandidateNode context) => bind.Api switch
    {
        BindApi.HttpSysPrefix => true,
        BindApi.HttpListenerPrefix => WindowsOnly.Is(context) || IsRefused(bind),
        _ => bind.IsUrl && HttpSysServer.Serves(context.Compilation),
    };

    private static bool IsRefused(CodeBind prefix) => ListenerPrefix.FaultOf(prefix.Text!.Value.Text) != ListenerPrefixFault.None;

    private static (string Shown, string Loopback, string? Replacement) Remedy(CodeBind bind) => bind switch
    {
        { IsUrl: true } => Url(bind),
        { Api: BindApi.KestrelListenAnyIP, Bind.Port: 0 } => (bind.Name.ToString(), "Listen(IPAddress.Loopback, 0)", null),
        { Api: BindApi.KestrelListenAnyIP } => (bind.Name.ToString(), "ListenLocalhost", "ListenLocalhost"),
        { Api: BindApi.TcpListenerCreate } => ("TcpListener.Create", "new TcpListener(IPAddress.Loopback, …)", null),
        { Address: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" } any } when IsOfIPAddress(any) => Member(any, "Loopback"),
        { Address: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IPv6Any" } any } when IsOfIPAddress(any) => Member(any, "IPv6Loopback"),
        _ => (Quoted.Text(bind.Call.SyntaxTree.GetText().ToString(bind.Span)), "IPAddress.Loopback", null),
    };

    // Not a field of the user's own that only holds the any address.
    private static bool IsOfIPAddress(MemberAccessExpressionSyntax any)
        => any.Expression is SimpleNameSyntax { Identifier.ValueText: "IPAddress" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IPAddress" };

    private static (string, string, string?) Member(MemberAccessExpressionSyntax any, string loopback)
        => (any.ToString(), "IPAddress." + loopback, any.Expression + "." + loopback);

    private static (string, string, string?) Url(CodeBind bind)
    {
        var loopback = LoopbackUrl.Of(bind);
        return (Quoted.Url(bind.Text!.Value.Display), Quoted.Url(loopback.Text.Display), loopback.Replacement);
    }
}
