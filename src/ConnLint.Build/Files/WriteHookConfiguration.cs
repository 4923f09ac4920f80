using System;
using System.IO;
using System.Text;
using ConnLint.Endpoints.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ConnLint.Build;

/// <summary>
/// Names the startup hook in the app's <c>runtimeconfig.dev.json</c>, which the host reads from beside the app and which is never published.
/// What else the file holds stays.
/// </summary>
public sealed class WriteHookConfiguration : Task
{
    private const string HookProperty = "STARTUP_HOOKS";
    private const string ApplicationProperty = "ConnLint.Application";

    /// <summary>The file to write.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The simple name of the hook's assembly.</summary>
    [Required]
    public string Hook { get; set; } = "";

    /// <summary>The app's assembly name: the hook keeps silent in any other program that loads this configuration.</summary>
    [Required]
    public string Application { get; set; } = "";

    public override bool Execute()
    {
        try
        {
            var path = Path.GetFullPath(File);
            var root = Read(path);
            var properties = Child(Child(root, "runtimeOptions"), "configProperties");
            properties[HookProperty] = With(Hook, properties[HookProperty]?.ToString());
            properties[ApplicationProperty] = Application;
            System.IO.File.WriteAllText(path, root.ToString(Formatting.Indented) + "\n", new UTF8Encoding(false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            // Without the file the app merely starts without the hook; that is no reason to fail a build.
            Log.LogMessage(
                MessageImportance.High, "{0}: " + RuleCatalogue.CheckIncomplete.Message + "; the app starts without ConnLint's hook", RuleIds.CheckIncomplete, Quoted.Text(File), failure.Message);
        }

        return true;
    }

    private static JObject Read(string path)
        => System.IO.File.Exists(path) ? JObject.Parse(System.IO.File.ReadAllText(path)) : [];

    private static JObject Child(JObject parent, string name)
    {
        if (parent[name] is not JObject child) parent[name] = child = [];
        return child;
    }

    // Hooks of others stay, in their order.
    private static string With(string hook, string? others)
    {
        if (string.IsNullOrEmpty(others)) return hook;
        return Array.IndexOf(others!.Split(Path.PathSeparator), hook) >= 0 ? others : others + Path.PathSeparator + hook;
    }
}
