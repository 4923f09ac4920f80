using System;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>Reads <c>appsettings*.json</c>; the file's name says in which environment it applies.</summary>
internal static class AppSettingsReader
{
    private const string Prefix = "appsettings.";
    private const string Suffix = ".json";

    /// <summary>Whether a file name is one that the default builders load, in some environment.</summary>
    public static bool IsAppSettings(string fileName)
        => fileName.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && fileName.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    public static AppSettingsFile Read(string path, string fileName, string text)
        => new(path, EnvironmentIn(fileName), JsonSettings.Read(path, text));

    private static string? EnvironmentIn(string fileName)
        => fileName.Length > Prefix.Length + Suffix.Length - 1 ? fileName.Substring(Prefix.Length, fileName.Length - Prefix.Length - Suffix.Length) : null;
}
