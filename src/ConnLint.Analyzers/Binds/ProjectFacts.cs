using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Binds;

/// <summary>What the whole compilation and its configuration files say, for the rules that report at its end.</summary>
internal sealed class ProjectFacts
{
    private readonly ConcurrentBag<CodeBind> _found = [];
    private readonly ConcurrentBag<HostBuilderCall> _builders = [];
    private readonly ProjectOptions _project;
    private volatile bool _configuresHttps;

    private ProjectFacts(ProjectOptions project, ConfigurationFiles files)
    {
        _project = project;
        Files = files;
    }

    public ConfigurationFiles Files { get; }

    /// <summary>The binds of the code in source order, the same in every run.</summary>
    public List<CodeBind> CodeBinds => [.. _found.OrderBy(static bind => bind.Bind.Place.Path, System.StringComparer.Ordinal).ThenBy(static bind => bind.Bind.Place.Start)];

    /// <summary>What the code tells its host. Several kinds of builders in one program are taken for the usual one.</summary>
    public HostProgram Program => ProgramReader.Read(CodeBinds, [.. _builders], _configuresHttps);

    public static ProjectFacts Collect(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var facts = new ProjectFacts(project, ConfigurationFiles.Read(context.Options.AdditionalFiles, context.CancellationToken));
        BindCalls.Register(context, symbols, (node, binds) =>
        {
            var isConditional = Conditions.IsConditional(node.Node) || EnvironmentGuard.IsOutsideDevelopment(node.Node, node.SemanticModel, symbols, node.CancellationToken);
            foreach (var bind in binds) facts._found.Add(isConditional ? bind.AsConditional() : bind);
        });
        HostBuilders.Register(context, symbols, facts._builders.Add, () => facts._configuresHttps = true);
        return facts;
    }

    /// <summary>Everything this project listens on in any context: hosting, and sockets of its own.</summary>
    public List<PromisedBind> Promised()
    {
        var binds = CodeBinds;
        var promised = binds.FindAll(static bind => !bind.IsHosting && bind.Api != BindApi.PreferHostingUrls)
            .ConvertAll(static bind => new PromisedBind("code", true, bind.Bind));
        if (IsServer(binds)) promised.AddRange(ProjectBinds.Of(Files.Launch, Files.AppSettings, Program));
        return promised;
    }

    private bool IsServer(List<CodeBind> binds)
        => _project.IsWebProject || binds.Exists(static bind => bind.IsHosting) || _builders.Any(static builder => builder.Kind != HostBuilderKind.GenericHost)
            || Files.Launch.Profiles.Any(static profile => profile.ApplicationUrl is not null);
}
