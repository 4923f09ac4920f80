using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Build.Checking;

/// <summary>The task's parameters, read and checked.</summary>
internal sealed record CheckRequest(RunSettings Run, LaunchSettings Settings, string SettingsFile, string Profile, TimeSpan Limit, string SupervisorPath)
{
    private const double MaxSeconds = 3600;

    public static bool TryCreate(ListenerCheck task, CheckLog log, [NotNullWhen(true)] out CheckRequest? request)
    {
        request = null;
        if (!double.TryParse(task.TimeoutSeconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds <= 0 || seconds > MaxSeconds)
        {
            log.Incomplete(task.ProjectFile, $"ConnLintCheckTimeout is '{task.TimeoutSeconds}', not a number of seconds between 0 and {MaxSeconds}");
            return false;
        }

        var folder = Path.GetDirectoryName(task.ProjectFile) ?? "";
        var run = new RunSettings(task.ProjectFile, Path.Combine(folder, task.TargetPath), task.Command, task.Arguments, task.WorkingDirectory, HostOf(task));
        if (!Path.IsPathRooted(task.ProjectFile)) log.Incomplete(task.ProjectFile, "the project's path is not absolute");
        else if (!File.Exists(task.SupervisorPath)) log.Incomplete(task.ProjectFile, $"'{task.SupervisorPath}' is missing; restore the ConnLint package");
        else if (!File.Exists(run.TargetPath)) log.Incomplete(task.ProjectFile, $"'{run.TargetPath}' is not built; build the project first");
        else if (TryReadSettings(task.LaunchSettingsFile, folder, log, out var settings, out var file))
            request = new CheckRequest(run, settings, file, task.LaunchProfile, TimeSpan.FromSeconds(seconds), task.SupervisorPath);
        return request is not null;
    }

    private static string HostOf(ListenerCheck task)
        => task.DotNetHost.Length > 0 ? task.DotNetHost : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    private static bool TryReadSettings(string path, string folder, CheckLog log, out LaunchSettings settings, out string file)
    {
        settings = LaunchSettings.Empty;
        file = path.Length == 0 ? "" : Path.Combine(folder, path);
        if (file.Length == 0 || !File.Exists(file)) return true;
        try
        {
            settings = LaunchSettingsReader.Read(file, File.ReadAllText(file));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Incomplete(file, exception.Message);
            return false;
        }
    }
}
