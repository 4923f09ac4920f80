using System.Collections.Generic;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Binds;

/// <summary>What the whole compilation and its configuration files say, for the rules that report at its end.</summary>
internal sealed class ProjectFacts
{
    private readonly CodeFacts _code;

    private ProjectFacts(CodeFacts code, ConfigurationFiles files)
    {
        _code = code;
        Files = files;
    }

    public ConfigurationFiles Files { get; }

    /// <inheritdoc cref="CodeFacts.Binds"/>
    public List<CodeBind> CodeBinds => _code.Binds;

    /// <inheritdoc cref="CodeFacts.Program"/>
    public HostProgram Program => _code.Program;

    public static ProjectFacts Collect(CompilationStartAnalysisContext context, KnownSymbols symbols)
        => new(CodeFacts.Collect(context, symbols), ConfigurationFiles.In(context.Options));
}
