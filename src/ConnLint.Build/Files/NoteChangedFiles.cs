using System;
using System.IO;
using ConnLint.Endpoints.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ConnLint.Build;

/// <summary>
/// Runs in every build of a large solution: marks the list of its files, an input of all its projects, as new when one of the files is newer. Were the files themselves inputs of each project, as
/// in a small solution, a build with nothing to do would grow with their square; one look serves all projects that one process builds.
/// </summary>
public sealed class NoteChangedFiles : Task
{
    // What the system answers for a file that is not there (File.GetLastWriteTimeUtc).
    private static readonly DateTime Missing = DateTime.FromFileTimeUtc(0);

    /// <summary>The list that <see cref="ReadConfigurationFiles"/> has written.</summary>
    [Required]
    public string InputListFile { get; set; } = "";

    public override bool Execute()
    {
        try
        {
            if (IsFirst()) Look();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A neighbour's edit is then seen as soon as something of the project itself changes; that is no reason to fail a build.
            Log.LogMessage(MessageImportance.High, "{0}: " + RuleCatalogue.CheckIncomplete.Message + "; edits of other projects may go unseen", RuleIds.CheckIncomplete, Quoted.Text(InputListFile), failure.Message);
        }

        return true;
    }

    private bool IsFirst()
    {
        if (BuildEngine is not IBuildEngine4 build) return true;

        var key = typeof(NoteChangedFiles).FullName + ":" + InputListFile;
        if (build.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is not null) return false;
        build.RegisterTaskObject(key, InputListFile, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return true;
    }

    private void Look()
    {
        var files = System.IO.File.ReadAllText(InputListFile).Split('|');
        var listed = System.IO.File.GetLastWriteTimeUtc(InputListFile);
        Log.LogMessage(MessageImportance.Low, "Looking whether one of {0} files is newer than {1}.", files.Length, InputListFile);
        foreach (var file in files)
        {
            var written = System.IO.File.GetLastWriteTimeUtc(file);
            if (written <= listed && written != Missing) continue;
#pragma warning disable RS0030 // a time stamp among those of the file system, which no test replaces
            System.IO.File.SetLastWriteTimeUtc(InputListFile, DateTime.UtcNow);
#pragma warning restore RS0030
            return;
        }
    }
}
