using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ConnLint.Endpoints.Readers;
using ConnLint.Probing.Files;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ConnLint.Build;

/// <summary>
/// Runs before a compilation that has something to do: finds the configuration files that the compiler could not open, on which it would fail, those outside of the
/// project's folder that concern it, and writes the summary of all others, only when its content changes. After an edit of nothing but C# the last summary stands: reading all files anew
/// costs a second of a new process of MSBuild, mostly for compiling the readers.
/// </summary>
public sealed class ReadConfigurationFiles : Task
{
    /// <summary>The configuration files of the project.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The project file; the summary leaves this project out.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The newest of what the project is made of (<c>MSBuildAllProjects</c>): whoever edits it may mean other files, or have another version of the package.</summary>
    public ITaskItem[] ProjectSources { get; set; } = [];

    /// <summary>The C# files of the project, which are read for the numbers in them that could be ports, and that in a large solution alone.</summary>
    public ITaskItem[] Code { get; set; } = [];

    /// <summary>The folder whose projects belong together; empty for the nearest one above the project with <c>.git</c>, else with a solution file.</summary>
    public string SolutionDirectory { get; set; } = "";

    /// <summary>Where the summary goes.</summary>
    [Required]
    public string SummaryFile { get; set; } = "";

    /// <summary>Where the list of files that cannot be opened goes, separated by <c>|</c>.</summary>
    [Required]
    public string UnreadableListFile { get; set; } = "";

    /// <summary>Where the list of the files that were looked at goes, separated by <c>|</c>, if there are many and no other project of the solution has it.</summary>
    [Required]
    public string InputListFile { get; set; } = "";

    /// <summary>
    /// Where it goes what the next build compares with its last one: the files that were looked at, or of many the path of their list, which <see cref="NoteChangedFiles"/> keeps as new as the
    /// newest of them.
    /// </summary>
    [Required]
    public string InputListPointer { get; set; } = "";

    /// <summary>Where the list of the files beside <see cref="Files"/> that concern the project goes, separated by <c>|</c>.</summary>
    [Required]
    public string HandedListFile { get; set; } = "";

    public override bool Execute()
    {
        try
        {
            var project = Path.GetFullPath(ProjectFile);
            if (IsUpToDate(project)) Log.LogMessage(MessageImportance.Low, "No configuration file has changed since {0} was written.", UnreadableListFile);
            else ReadAll(project);

            // Last, because its time stamp says that all of it is done.
            System.IO.File.WriteAllText(UnreadableListFile, ItemList(Unreadable()));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.LogErrorFromException(failure);
        }

        return !Log.HasLoggedErrors;
    }

    private void ReadAll(string project)
    {
        var model = SolutionModel.Around(project, SolutionDirectory, BuildEngine as IBuildEngine4);
        var (handed, summary) = model.For(project, Code.Select(Text));
        WriteIfChanged(SummaryFile, SolutionSummaryWriter.Write(summary));
        WriteIfChanged(InputListPointer, model.IsLarge ? model.ListedAt(LastInputList() ?? Path.GetFullPath(InputListFile), WriteInputList) : ItemList(model.LookedAt));
        WriteIfChanged(HandedListFile, ItemList(Handed(handed)));
    }

    private bool IsUpToDate(string project)
    {
        // What could not be opened may be open now, and no time stamp tells.
        if (!System.IO.File.Exists(SummaryFile) || !System.IO.File.Exists(HandedListFile) || new FileInfo(UnreadableListFile) is not { Exists: true, Length: 0 } done) return false;
        if (ProjectSources.Any(source => System.IO.File.GetLastWriteTimeUtc(source.ItemSpec) > done.LastWriteTimeUtc)) return false;

        var files = SolutionFiles.Around(project, SolutionDirectory, BuildEngine as IBuildEngine4);
        if (ItemList(files.All) != LastInputs()) return false;

        var asked = SolutionSummaryReader.AskedPorts(System.IO.File.ReadLines(SummaryFile));
        if (asked is not null && !PortsOfCode().IsSubsetOf(asked)) return false;

        var written = files.WrittenAfter(done.LastWriteTimeUtc).ToList();
        return written.Count == 0 || (written.TrueForAll(SolutionFiles.IsCode) && System.IO.File.ReadLines(SummaryFile).Contains(PortsLine()));

        string PortsLine() => SolutionSummaryWriter.PortsLine(files.Mentions.For(files.Relative(project)).Where(port => asked?.Contains(port) != false));
    }

    private HashSet<int> PortsOfCode()
    {
        var ports = new HashSet<int>();
        foreach (var file in Code) MentionedPorts.AddTo(ports, Text(file));
        return ports;
    }

    private static string Text(ITaskItem file) => RegularFile.Read(file.GetMetadata("FullPath")) ?? "";

    private IEnumerable<string> Handed(IEnumerable<string> files)
    {
        var known = new HashSet<string>(Files.Select(static file => file.GetMetadata("FullPath")), StringComparer.Ordinal);
        return files.Where(file => !known.Contains(file) && TextFiles.IsPlain(file));
    }

    private IEnumerable<string> Unreadable()
    {
        foreach (var file in Files)
        {
            if (!TextFiles.CanOpen(file.GetMetadata("FullPath"))) yield return file.ItemSpec;
        }

        foreach (var file in System.IO.File.ReadAllText(HandedListFile).Split(['|'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TextFiles.CanOpen(file)) yield return file;
        }
    }

    private string? LastInputs()
    {
        if (LastInputList() is { } list) return System.IO.File.ReadAllText(list);
        return System.IO.File.Exists(InputListPointer) ? System.IO.File.ReadAllText(InputListPointer) : null;
    }

    private string? LastInputList()
    {
        if (!System.IO.File.Exists(InputListPointer)) return null;
        var path = System.IO.File.ReadAllText(InputListPointer);

        // Whoever commits such a file must not choose what a build overwrites.
        return Path.GetFileName(path) == Path.GetFileName(InputListFile) && System.IO.File.Exists(path) ? path : null;
    }

    private static void WriteInputList(string path, IEnumerable<string> inputs)
    {
        try
        {
            WriteIfChanged(path, ItemList(inputs));
        }
        catch (IOException) when (System.IO.File.Exists(path))
        {
            // Another process of this build writes the same.
        }
    }

    private static void WriteIfChanged(string path, string content)
    {
        if (System.IO.File.Exists(path) && System.IO.File.ReadAllText(path) == content) return;
        System.IO.File.WriteAllText(path, content, new UTF8Encoding(false));
    }

    // The targets split it at this character, which no path holds that gets here.
    private static string ItemList(IEnumerable<string> paths) => string.Join("|", paths);
}
