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
    private readonly ProjectOptions _project;

    private ProjectFacts(ProjectOptions project, ConfigurationFiles files)
    {
        _project = project;
        Files = files;
    }

    public ConfigurationFiles Files { get; }

    /// <summary>The binds of the code in source order, the same in every run.</summary>
    public List<CodeBind> CodeBinds => [.. _found.OrderBy(static bind => bind.Bind.Place.Path, System.StringComparer.Ordinal).ThenBy(static bind => bind.Bind.Place.Start)];

    public static ProjectFacts Collect(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var facts = new ProjectFacts(project, ConfigurationFiles.Read(context.Options.AdditionalFiles, context.CancellationToken));
        BindCalls.Register(context, symbols, (node, binds) =>
        {
            var isConditional = Conditions.IsConditional(node.Node) || EnvironmentGuard.IsOutsideDevelopment(node.Node, node.SemanticModel, symbols, node.CancellationToken);
            foreach (var bind in binds) facts._found.Add(isConditional ? bind with { Bind = bind.Bind with { Address = null, Port = null } } : bind);
        });
        return facts;
    }

    /// <summary>The binds whose precedence Kestrel decides; null where <c>PreferHostingUrls</c> turns it round.</summary>
    public static List<Bind>? Hosting(List<CodeBind> binds)
        => binds.Exists(static bind => bind.Api == BindApi.PreferHostingUrls) ? null
            : WithoutReplaced(binds.FindAll(static bind => bind.IsHosting)).ConvertAll(static bind => bind.Bind);

    /// <summary>Everything this project listens on in any context: hosting, and sockets of its own.</summary>
    public List<PromisedBind> Promised(List<CodeBind> binds)
    {
        var promised = binds.FindAll(static bind => !bind.IsHosting && bind.Api != BindApi.PreferHostingUrls)
            .ConvertAll(static bind => new PromisedBind("code", true, bind.Bind));
        if (IsServer(binds)) promised.AddRange(ProjectBinds.Of(Files.Launch, Files.AppSettings, binds.FindAll(static bind => bind.IsHosting).ConvertAll(static bind => bind.Bind)));
        return promised;
    }

    // A second UseUrls replaces the first; Run(url) replaces what app.Urls held.
    private static List<CodeBind> WithoutReplaced(List<CodeBind> binds)
    {
        var urls = binds.FindLast(static bind => bind.Api is BindApi.UseUrls or BindApi.UrlsSetting)?.Call;
        var run = binds.FindLast(static bind => bind.Api is BindApi.AppRun)?.Call;
        return binds.FindAll(bind => bind.Api switch
        {
            BindApi.UseUrls or BindApi.UrlsSetting => bind.Call == urls,
            BindApi.AppUrls or BindApi.AppRun => run is null || bind.Call == run,
            _ => true,
        });
    }

    private bool IsServer(List<CodeBind> binds)
        => _project.IsWebProject || binds.Exists(static bind => bind.IsHosting) || Files.Launch.Profiles.Any(static profile => profile.ApplicationUrl is not null);
}
