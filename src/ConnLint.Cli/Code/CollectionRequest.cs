using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace ConnLint.Cli.Code;

/// <summary>The project that MSBuild is asked to build: it asks all the others, in one process and its nodes.</summary>
internal static class CollectionRequest
{
    public const string Target = "Collect";

    private const string TargetsName = "ConnLint.Collect.targets";
    private const string NextTargets = "CustomAfterMicrosoftCommonTargets";

    // What editors set to learn the compiler's arguments (dotnet/roslyn, src/Workspaces/MSBuild/BuildHost/Build/ProjectBuildManager.cs).
    private const string DesignTime =
        "DesignTimeBuild=true;BuildingProject=false;BuildProjectReferences=false;SkipCompilerExecution=true;ProvideCommandLineArgs=true;ContinueOnError=ErrorAndContinue;"
        + "GenerateDocumentationFile=false;DocumentationFile=";

    // Where targets before the compiler write and make folders.
    private static readonly string[] Redirected = ["IntermediateOutputPath", "OutputPath", "OutDir", "ConnLintCollectFolder"];

    /// <summary>Where the answer about the project of this number is written; ends with a separator.</summary>
    public static string FolderOf(string folder, int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture)) + Path.DirectorySeparatorChar;

    /// <summary>Writes the project and what it needs into a folder, and returns its path.</summary>
    public static string Write(string folder, IReadOnlyList<string> projects)
    {
        var targets = Path.Combine(folder, TargetsName);
        using (var source = typeof(CollectionRequest).Assembly.GetManifestResourceStream(TargetsName)!)
        using (var copy = File.Create(targets)) source.CopyTo(copy);

        var properties = $"{DesignTime};{NextTargets}={Escaped(targets)};CustomAfterMicrosoftCommonCrossTargetingTargets={Escaped(targets)}";
        if (Environment.GetEnvironmentVariable(NextTargets) is { Length: > 0 } next) properties += ";ConnLintNextTargets=" + Escaped(next);
        var request = new XElement(
            "Project",
            new XElement("ItemGroup", projects.Select((project, number) => Item(project, FolderOf(folder, number)))),
            new XElement(
                "Target",
                new XAttribute("Name", Target),
                new XElement(
                    "MSBuild",
                    new XAttribute("Projects", "@(Subject)"),
                    new XAttribute("Targets", "ConnLintCollect"),
                    new XAttribute("Properties", properties),
                    new XAttribute("BuildInParallel", "true"),
                    new XAttribute("ContinueOnError", "true"))));

        var path = Path.Combine(folder, "ConnLint.Collect.proj");
        new XDocument(request).Save(path);
        return path;
    }

    private static XElement Item(string project, string folder)
    {
        Directory.CreateDirectory(folder);
        return new XElement(
            "Subject",
            new XAttribute("Include", Escaped(project)),
            new XAttribute("AdditionalProperties", string.Join(';', Redirected.Select(name => name + "=" + Escaped(folder)))));
    }

    // MSBuild's special characters as %XX (its documentation, "MSBuild special characters").
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '%' or '$' or '@' or '(' or ')' or '\'' or ';' or '?' or '*') escaped.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            else escaped.Append(character);
        }

        return escaped.ToString();
    }
}
