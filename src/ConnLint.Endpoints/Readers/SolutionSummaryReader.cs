using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>Reads the <see cref="SolutionSummary"/> that the build writes for the compiler.</summary>
internal static class SolutionSummaryReader
{
    public static SolutionSummary Read(string path, string text)
    {
        var root = "";
        var isFirst = true;
        var mentioned = new List<int>();
        var projects = new List<(string Path, List<Dictionary<string, string>> Binds)>();
        foreach (var setting in JsonSettings.Read(path, text))
        {
            if (setting.Is("root")) root = setting.Value.Text;
            if (setting.Is("first")) isFirst = setting.Value.Text == "yes";
            if (setting.Is("mentionedPorts")) mentioned.AddRange(setting.Value.Text.Split(' ').Select(NumberOf).Where(static port => port > 0));
            if (setting.Path.Count != 4 || setting.Path[0] != "projects") continue;

            if (projects.Count == 0 || projects[projects.Count - 1].Path != setting.Path[1]) projects.Add((setting.Path[1], []));
            var binds = projects[projects.Count - 1].Binds;
            if (binds.Count == 0 || NumberOf(setting.Path[2]) == binds.Count) binds.Add([]);
            binds[binds.Count - 1][setting.Path[3]] = setting.Value.Text;
        }

        return new SolutionSummary(root, projects.ConvertAll(static project => new ProjectSummary(project.Path, ReadBinds(project.Binds))), mentioned) { IsFirst = isFirst };
    }

    private static List<PromisedBind> ReadBinds(List<Dictionary<string, string>> binds)
    {
        var promised = new List<PromisedBind>();
        foreach (var bind in binds)
        {
            if (!System.Enum.TryParse<UrlSource>(Value(bind, "source"), out var source)) continue;

            // What is no URL is an endpoint that its project computes: somebody listens, but nobody knows where.
            var (name, text, place) = (Value(bind, "name"), Value(bind, "url"), PlaceOf(bind));
            var read = ListenUrl.TryParse(text, out var url, out _)
                ? Bind.FromUrl(source, name, url, url.ToString(), place)
                : new Bind(source, name, text, null, null, null, place);
            promised.Add(new PromisedBind(Value(bind, "context"), Value(bind, "default") == "yes", read));
        }

        return promised;
    }

    private static TextPlace PlaceOf(Dictionary<string, string> bind)
    {
        var range = Value(bind, "range").Split(' ').Select(NumberOf).ToArray();
        return range.Length == 4 && Value(bind, "file") is { Length: > 0 } file ? new TextPlace(file, range[0], range[1], range[2], range[3]) : default;
    }

    private static string Value(Dictionary<string, string> bind, string key) => bind.TryGetValue(key, out var value) ? value : "";

    private static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
