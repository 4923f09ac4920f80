using System;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>Reads <c>appsettings*.json</c> and .NET 10's <c>{app}.settings*.json</c>; the file's name says in which environment it applies.</summary>
/// <remarks>Source: dotnet/runtime <c>HostingHostBuilderExtensions.cs</c>, <c>ApplyDefaultAppConfiguration</c>.</remarks>
internal static class AppSettingsReader
{
    private const string Prefix = "appsettings.";
    private const string Suffix = ".json";

    /// <summary>Whether a file name is one that the default builders load, in some environment.</summary>
    public static bool IsAppSettings(string fileName) => IsNamed(fileName, Prefix);

    /// <summary>Whether a file name is one that the builders of .NET 10 load for the application of that name.</summary>
    public static bool IsSettingsOf(string application, string fileName) => IsNamed(fileName, PrefixOf(application));

    public static AppSettingsFile Read(string path, string fileName, string text) => Read(path, fileName, text, Prefix);

    /// <summary>Reads a file for which <see cref="IsSettingsOf"/> holds.</summary>
    public static AppSettingsFile ReadOf(string application, string path, string fileName, string text)
        => Read(path, fileName, text, PrefixOf(application)) with { IsOfApplication = true };

    private static AppSettingsFile Read(string path, string fileName, string text, string prefix)
    {
        var settings = JsonSettings.Read(path, text, out var isRefused);
        return new AppSettingsFile(path, EnvironmentIn(fileName, prefix), settings) { IsRefused = isRefused, Text = text };
    }

    // A slash in the application's name would lead out of the folder; .NET writes an underscore instead.
    private static string PrefixOf(string application) => application.Replace('/', '_').Replace('\\', '_') + ".settings.";

    private static bool IsNamed(string fileName, string prefix)
        => fileName.Length >= prefix.Length + Suffix.Length - 1
            && fileName.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && fileName.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    private static string? EnvironmentIn(string fileName, string prefix)
        => fileName.Length > prefix.Length + Suffix.Length - 1 ? fileName.Substring(prefix.Length, fileName.Length - prefix.Length - Suffix.Length) : null;
}
