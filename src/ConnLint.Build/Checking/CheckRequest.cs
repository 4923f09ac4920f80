using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Build.Checking;

/// <summary>The task's parameters, read and checked.</summary>
/// <param name="Run">What the project says about starting its program.</param>
/// <param name="Settings">Its launch settings.</param>
/// <param name="Profile">The name of the launch profile, or an empty text.</param>
/// <param name="Limit">How long the backend may take.</param>
/// <param name="SupervisorPath">The supervisor's assembly.</param>
internal sealed record CheckRequest(RunSettings Run, LaunchSettings Settings, string Profile, TimeSpan Limit, string SupervisorPath)
{
    /// <summary>What <c>ConnLintExpect</c> items promise.</summary>
    public IReadOnlyList<PromisedEndpoint> Expected { get; init; } = [];

    /// <summary>Whether the profile's own URLs count, too.</summary>
    public bool IncludesProfileUrls { get; init; } = true;

    /// <summary>Variables that only the check sets; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    private const string HookLimit = "CONNLINT_HOOK_LIMIT";
    private const double MaxSeconds = 3600;

    /// <summary>
    /// What the check sets: beside the user's variables the seconds after which the startup hook says what is still being done, which is before the check
    /// loses its patience.
    /// </summary>
    public IReadOnlyDictionary<string, string?> OwnVariables
        => new Dictionary<string, string?> { [HookLimit] = (Limit.TotalSeconds * 0.8).ToString("0.##", CultureInfo.InvariantCulture) }
            .Concat(Environment).GroupBy(static variable => variable.Key).ToDictionary(static same => same.Key, static same => same.Last().Value);

    public static bool TryCreate(ListenerCheck task, CheckLog log, [NotNullWhen(true)] out CheckRequest? request)
    {
        request = null;
        var settings = LaunchSettings.Empty;
        var folder = Path.GetDirectoryName(task.ProjectFile) ?? "";
        var target = Path.Combine(folder, task.TargetPath);
        var problem = Problem(task, target, out var limit) ?? TryRead(task.LaunchSettingsFile, folder, out settings);
        if (problem is not null)
        {
            log.Incomplete(task.ProjectFile, problem);
            return false;
        }

        if (!ExpectedItems.TryRead(task.Expect, out var expected, out var fault))
        {
            log.Incomplete(fault.Item, fault.Why);
            return false;
        }

        if (!CheckEnvironment.TryRead(task.EnvironmentVariables, task.EnvironmentItems, out var environment, out var reason))
        {
            log.Incomplete(CheckEnvironment.Name, reason);
            return false;
        }

        var run = new RunSettings(task.ProjectFile, target, task.Command, task.Arguments, task.WorkingDirectory, HostOf(task));
        request = new CheckRequest(run, settings, task.LaunchProfile, limit, task.SupervisorPath)
        {
            Expected = expected,
            IncludesProfileUrls = !task.ExpectProfileUrls.Equals("false", StringComparison.OrdinalIgnoreCase),
            Environment = environment,
        };
        return true;
    }

    private static string? Problem(ListenerCheck task, string target, out TimeSpan limit)
    {
        var isNumber = double.TryParse(task.TimeoutSeconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
        var isLimit = isNumber && seconds > 0 && seconds <= MaxSeconds;
        limit = isLimit ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        if (!isLimit) return $"ConnLintCheckTimeout is '{task.TimeoutSeconds}', not a number of seconds between 0 and {MaxSeconds}";
        if (!Path.IsPathRooted(task.ProjectFile)) return "the project's path is not absolute";
        if (!File.Exists(task.SupervisorPath)) return $"'{task.SupervisorPath}' is missing; restore the ConnLint package";
        return File.Exists(target) ? null : $"'{target}' is not built; build the project first";
    }

    private static string HostOf(ListenerCheck task)
    {
        if (task.DotNetHost.Length > 0) return task.DotNetHost;
        return System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
    }

    private static string? TryRead(string path, string folder, out LaunchSettings settings)
    {
        settings = LaunchSettings.Empty;
        var file = path.Length == 0 ? "" : Path.Combine(folder, path);
        if (!File.Exists(file)) return null;
        try
        {
            settings = LaunchSettingsReader.Read(file, File.ReadAllText(file));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"'{file}' cannot be read: {exception.Message}";
        }
    }
}
