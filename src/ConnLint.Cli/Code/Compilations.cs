using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Cli.Code;

/// <summary>A project as the compiler sees it.</summary>
/// <param name="Compilation">Its sources with those references that exist.</param>
/// <param name="Missing">The references that do not, mostly other projects that were not built.</param>
/// <param name="Unread">The sources that could not be read, or must not be parsed.</param>
internal sealed record CodeCompilation(CSharpCompilation Compilation, IReadOnlyList<string> Missing, IReadOnlyList<string> Unread);

/// <summary>
/// Makes compilations of the compiler's arguments. A reference to another project that was read takes its sources, so that nothing has to be built. No
/// analyzer or generator of the user's runs.
/// </summary>
internal sealed class Compilations(IEnumerable<CollectedProject> projects)
{
    private const string UnknownLanguageVersion = "CS1617";

    private readonly Dictionary<string, CollectedProject> _projects = projects.ToDictionary(static project => project.Project, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CodeCompilation?> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference?> _files = new(StringComparer.Ordinal);

    /// <summary>The compilation; null where the compiler's arguments are not known.</summary>
    public CodeCompilation? Of(CollectedProject project)
    {
        if (_made.TryGetValue(project.Project, out var made)) return made;

        // A circle of references, which MSBuild refuses, ends here.
        _made[project.Project] = null;
        return _made[project.Project] = project.Arguments is null ? null : Make(project, project.Arguments);
    }

    private CodeCompilation Make(CollectedProject project, IReadOnlyList<string> lines)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(lines, Path.GetDirectoryName(project.Project)!, sdkDirectory: null);
        var parse = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None);

        // An SDK newer than our parser: what it has learned so far is closer than its default.
        if (arguments.Errors.Any(static error => error.Id == UnknownLanguageVersion)) parse = parse.WithLanguageVersion(LanguageVersion.Preview);

        List<string> unread = [];
        var trees = new List<SyntaxTree>();
        foreach (var file in arguments.SourceFiles)
        {
            if (Text(file.Path, arguments) is { } text && !SourceNesting.IsTooDeep(text)) trees.Add(CSharpSyntaxTree.ParseText(text, parse, file.Path));
            else unread.Add(file.Path);
        }

        List<string> missing = [];
        var references = new List<MetadataReference>();
        foreach (var reference in arguments.MetadataReferences)
        {
            if (Reference(reference, project) is { } found) references.Add(found);
            else missing.Add(reference.Reference);
        }

        // The user's severities must not switch the collecting off.
        var options = arguments.CompilationOptions
            .WithSpecificDiagnosticOptions([])
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default);
        return new CodeCompilation(CSharpCompilation.Create(arguments.CompilationName, trees, references, options), missing, unread);
    }

    private MetadataReference? Reference(CommandLineReference reference, CollectedProject project)
    {
        if (project.ProjectReferences.TryGetValue(reference.Reference, out var source)
            && _projects.TryGetValue(source, out var other)
            && Of(other) is { } made) return made.Compilation.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes);

        if (!_files.TryGetValue(reference.Reference, out var file)) _files[reference.Reference] = file = File(reference.Reference);
        return file?.WithProperties(reference.Properties);
    }

    private static PortableExecutableReference? File(string path)
    {
        try
        {
            return MetadataReference.CreateFromFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static SourceText? Text(string path, CSharpCommandLineArguments arguments)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            return SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or InvalidDataException)
        {
            return null;
        }
    }
}
