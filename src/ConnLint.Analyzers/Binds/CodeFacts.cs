using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Middleware;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Variables;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Binds;

/// <summary>What the C# of a whole compilation says of its host and its sockets; complete at the compilation's end.</summary>
internal sealed class CodeFacts
{
    private readonly ConcurrentBag<CodeBind> _found = [];
    private readonly ConcurrentBag<HostBuilderCall> _builders = [];
    private readonly ConcurrentBag<MiddlewareCall> _middleware = [];
    private readonly ConcurrentBag<TextPlace> _httpSys = [];
    private readonly VariableReads _variables = new();
    private readonly Lazy<bool> _addsSources;
    private volatile bool _addsConfiguration;
    private volatile bool _configuresHttps;

    private CodeFacts(Compilation compilation)
        => _addsSources = new Lazy<bool>(() => compilation.SyntaxTrees.Any(static tree => tree.GetRoot().DescendantNodes().Any(ConfigurationSources.IsOne)));

    /// <summary>The binds of the code in source order, the same in every run.</summary>
    public List<CodeBind> Binds => [.. _found.OrderBy(static bind => bind.Bind.Place.Path, StringComparer.Ordinal).ThenBy(static bind => bind.Bind.Place.Start)];

    /// <summary>The sockets that the code binds beside its host.</summary>
    public IEnumerable<Bind> Sockets => Binds.Where(static bind => !bind.IsHosting && !bind.IsSetting).Select(static bind => bind.Bind);

    /// <summary>What the code tells its host. Several kinds of builders in one program are taken for the usual one.</summary>
    public HostProgram Program => ProgramReader.Read(Binds, [.. _builders], _configuresHttps) with { HttpSys = HttpSys, AddsConfiguration = _addsConfiguration, AddsSources = _addsSources, Middleware = MiddlewareCall.Join(_middleware) };

    /// <summary>What the code reads of its environment.</summary>
    public VariableReads Variables => _variables;

    /// <summary>Whether the code makes a web host, or tells one where to listen. A generic host alone is none: it may run only background services.</summary>
    public bool HasWebHost => _found.Any(static bind => bind.IsHosting || bind.IsSetting) || _builders.Any(static builder => builder.Kind != HostBuilderKind.GenericHost);

    // Prefixes of the server's own options replace the URLs of hosting.
    private TextPlace? HttpSys => _httpSys.IsEmpty || _found.Any(static bind => bind.Api == BindApi.HttpSysPrefix) ? null
        : _httpSys.OrderBy(static place => place.Path, StringComparer.Ordinal).ThenBy(static place => place.Start).First();

    public static CodeFacts Collect(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var facts = new CodeFacts(context.Compilation);
        BindCalls.Register(context, symbols, (node, binds) =>
        {
            var isConditional = Conditions.IsConditional(node.Node) || EnvironmentGuard.IsOutsideDevelopment(node.Node, node.SemanticModel, symbols, node.CancellationToken);
            foreach (var bind in binds) facts._found.Add(isConditional || bind.IsAlternative ? bind.AsConditional() : bind);
        });
        HostBuilders.Register(context, symbols, facts._builders.Add, () => facts._configuresHttps = true, facts._httpSys.Add, () => facts._addsConfiguration = true);
        return facts;
    }

    /// <summary>The same, and what only the rules ask that join files: collected once, for they share one analyzer.</summary>
    public static CodeFacts CollectAll(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var facts = Collect(context, symbols);
        MiddlewareCalls.Register(context, symbols, facts._middleware.Add);
        facts._variables.Register(context, symbols);
        return facts;
    }
}
