using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ConnLint.Supervisor;

/// <summary>What to start: no shell, so arguments arrive as they are; the environment is ours with some variables set and some removed.</summary>
internal sealed record LaunchSpecification(
    string Command,
    IReadOnlyList<string> Arguments,
    string? WorkingDirectory,
    IReadOnlyList<KeyValuePair<string, string>> Set,
    IReadOnlyList<string> Remove)
{
    public static bool TryParse(string line, [NotNullWhen(true)] out LaunchSpecification? specification, out string reason)
    {
        specification = null;
        reason = "";
        try
        {
            using var json = JsonDocument.Parse(line);
            specification = Read(json.RootElement);
            return true;
        }
        catch (System.Exception exception) when (exception is JsonException or System.InvalidOperationException or KeyNotFoundException)
        {
            reason = "the launch specification cannot be read: " + exception.Message;
            return false;
        }
    }

    public ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(Command)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = WorkingDirectory ?? "",
        };
        foreach (var argument in Arguments) start.ArgumentList.Add(argument);
        foreach (var name in Remove) start.Environment.Remove(name);
        foreach (var (name, value) in Set) start.Environment[name] = value;
        return start;
    }

    private static LaunchSpecification Read(JsonElement root)
    {
        var set = new List<KeyValuePair<string, string>>();
        foreach (var variable in root.GetProperty("set").EnumerateObject()) set.Add(new(variable.Name, Text(variable.Value)));
        return new LaunchSpecification(
            Text(root.GetProperty("command")),
            Texts(root.GetProperty("arguments")),
            root.TryGetProperty("workingDirectory", out var directory) ? directory.GetString() : null,
            set,
            Texts(root.GetProperty("remove")));
    }

    private static List<string> Texts(JsonElement array)
    {
        var texts = new List<string>();
        foreach (var element in array.EnumerateArray()) texts.Add(Text(element));
        return texts;
    }

    private static string Text(JsonElement element) => element.GetString() ?? "";
}
