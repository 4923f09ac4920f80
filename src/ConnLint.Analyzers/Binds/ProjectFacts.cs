using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Binds;

/// <summary>What the whole compilation and its configuration files say, for the rules that report at its end.</summary>
internal sealed class ProjectFacts
{
    private readonly CodeFacts _code;
    private readonly ProjectOptions _project;

    private ProjectFacts(CodeFacts code, ProjectOptions project, ConfigurationFiles files)
    {
        _code = code;
        _project = project;
        Files = files;
    }

    public ConfigurationFiles Files { get; }

    /// <inheritdoc cref="CodeFacts.Binds"/>
    public List<CodeBind> CodeBinds => _code.Binds;

    /// <inheritdoc cref="CodeFacts.Program"/>
    public HostProgram Program => _code.Program;

    public static ProjectFacts Collect(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => new(CodeFacts.Collect(context, symbols), project, ConfigurationFiles.In(context.Options));

    /// <summary>Everything this project listens on in any context: hosting, and sockets of its own.</summary>
    public List<PromisedBind> Promised()
    {
        var promised = CodeBinds.FindAll(static bind => !bind.IsHosting && bind.Api != BindApi.PreferHostingUrls)
            .ConvertAll(static bind => new PromisedBind("code", true, bind.Bind));
        if (IsServer()) promised.AddRange(ProjectBinds.Of(Files.Launch, Files.AppSettings, Program));
        return promised;
    }

    private bool IsServer()
        => _project.IsWebProject || _code.HasWebHost || Files.Launch.Profiles.Any(static profile => profile.ApplicationUrl is not null);
}
