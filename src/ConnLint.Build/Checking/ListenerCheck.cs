using System;
using System.Threading;
using ConnLint.Build.Checking;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ConnLint.Build;

#pragma warning disable CA1001 // Cancel may arrive at any time, also after Execute, and the source holds nothing but memory.
/// <summary>Starts the built backend as its launch profile says and proves that it listens where the profile promises.</summary>
public sealed class ListenerCheck : Task, ICancelableTask
{
    private readonly CancellationTokenSource _cancellation = new();

    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The built assembly.</summary>
    [Required]
    public string TargetPath { get; set; } = "";

    public string LaunchSettingsFile { get; set; } = "";

    /// <summary>The profile's name; without one the first that <c>dotnet run</c> would take.</summary>
    public string LaunchProfile { get; set; } = "";

    /// <summary><c>$(RunCommand)</c>.</summary>
    public string Command { get; set; } = "";

    /// <summary><c>$(RunArguments)</c>.</summary>
    public string Arguments { get; set; } = "";

    /// <summary><c>$(RunWorkingDirectory)</c>.</summary>
    public string WorkingDirectory { get; set; } = "";

    /// <summary><c>@(ConnLintExpect)</c>: endpoints beside those of the profile.</summary>
    public ITaskItem[] Expect { get; set; } = [];

    /// <summary><c>false</c> where the items count instead of the profile's URLs.</summary>
    public string ExpectProfileUrls { get; set; } = "";

    /// <summary><c>$(ConnLintCheckEnvironment)</c>.</summary>
    public string EnvironmentVariables { get; set; } = "";

    /// <summary><c>@(ConnLintCheckEnvironment)</c>.</summary>
    public ITaskItem[] EnvironmentItems { get; set; } = [];

    public string TimeoutSeconds { get; set; } = "30";

    [Required]
    public string SupervisorPath { get; set; } = "";

    /// <summary>The <c>dotnet</c> that runs the supervisor and programs without a host of their own.</summary>
    public string DotNetHost { get; set; } = "";

    /// <summary>Whether the promises were proven now, so that the same inputs need no second proof.</summary>
    [Output]
    public bool IsProven { get; private set; }

    public override bool Execute()
    {
        var log = new CheckLog(Log, ProjectFile);
        try
        {
            if (CheckRequest.TryCreate(this, log, out var request))
                IsProven = new CheckRun(request, log, new MachineNetwork()).Run(_cancellation.Token);
        }
        catch (Exception exception)
        {
            log.Incomplete(ProjectFile, exception.GetType().Name + ": " + exception.Message);
        }

        return !Log.HasLoggedErrors && !_cancellation.IsCancellationRequested;
    }

    /// <summary>Comes on another thread, perhaps before <see cref="Execute"/>; must not wait for the backend's end.</summary>
    public void Cancel() => _cancellation.Cancel();
}
