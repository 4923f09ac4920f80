using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>Reads the <see cref="SolutionSummary"/> that the build writes for the compiler.</summary>
internal static class SolutionSummaryReader
{
    // The build wrote it: a large solution has a large one.
    private const int MaxLength = 32 * JsonSettings.MaxLength;

    public static SolutionSummary Read(string path, string text)
    {
        var root = "";
        var isFirst = true;
        string[] variables = [];
        var mentioned = new List<int>();
        var projects = new List<(string Path, List<Dictionary<string, string>> Binds)>();
        foreach (var setting in JsonSettings.Read(path, text, MaxLength))
        {
            if (setting.Path.Count == 1)
            {
                switch (setting.Path[0])
                {
                    case "root": root = setting.Value.Text; break;
                    case "variables": variables = setting.Value.Text.Split([' '], System.StringSplitOptions.RemoveEmptyEntries); break;
                    case "first": isFirst = setting.Value.Text == "yes"; break;
                    case "mentionedPorts": mentioned.AddRange(setting.Value.Text.Split(' ').Select(NumberOf).Where(static port => port > 0)); break;
                }
            }

            if (setting.Path.Count != 4 || setting.Path[0] != "projects") continue;

            if (projects.Count == 0 || projects[projects.Count - 1].Path != setting.Path[1]) projects.Add((setting.Path[1], []));
            var binds = projects[projects.Count - 1].Binds;
            if (binds.Count == 0 || NumberOf(setting.Path[2]) == binds.Count) binds.Add([]);
            binds[binds.Count - 1][setting.Path[3]] = setting.Value.Text;
        }

        return new SolutionSummary(root, projects.ConvertAll(static project => Project(project.Path, project.Binds)), mentioned) { IsFirst = isFirst, Variables = variables };
    }

    private static ProjectSummary Project(string path, List<Dictionary<string, string>> entries)
    {
        var (promised, clients, services) = (new List<PromisedBind>(), new List<RepositoryClient>(), new List<ServiceName>());
        foreach (var entry in entries)
        {
            if (entry.TryGetValue("client", out var name)) clients.Add(ClientOf(path, name, entry));
            else if (BindOf(entry, "") is { } bind) promised.Add(PromisedOf(entry, bind));
            else if (!entry.ContainsKey("source") && ServiceOf(entry) is { } service) services.Add(service);
        }

        return new ProjectSummary(path, promised) { Clients = clients, Services = services };
    }

    private static RepositoryClient ClientOf(string owner, string name, Dictionary<string, string> entry)
    {
        var role = System.Enum.TryParse<ClientRole>(Value(entry, "role"), out var known) ? known : ClientRole.Variable;
        return new RepositoryClient(new ClientFact(name, new SettingValue(Value(entry, "url"), PlaceOf(entry, "")), role), owner, ServiceOf(entry));
    }

    private static PromisedBind PromisedOf(Dictionary<string, string> entry, Bind bind) => new(Value(entry, "context"), Value(entry, "default") == "yes", bind)
    {
        Published = BindOf(entry, "published."),
        Service = ServiceOf(entry),
        IsGuess = Value(entry, "guess") == "yes",
    };

    private static ServiceName? ServiceOf(Dictionary<string, string> entry) => entry.TryGetValue("service", out var name) ? new ServiceName(Value(entry, "compose"), name) : null;

    private static Bind? BindOf(Dictionary<string, string> entry, string prefix)
    {
        if (!System.Enum.TryParse<UrlSource>(Value(entry, prefix + "source"), out var source)) return null;

        // What is no URL is an endpoint that its project computes: somebody listens, but nobody knows where.
        var (name, text, place) = (Value(entry, prefix + "name"), Value(entry, prefix + "url"), PlaceOf(entry, prefix));
        var read = ListenUrl.TryParse(text, out var url, out _)
            ? Bind.FromUrl(source, name, url, url.ToString(), place)
            : new Bind(source, name, text, null, null, null, place);
        return Value(entry, prefix + "scheme") == "any" ? read with { Scheme = null } : read;
    }

    private static TextPlace PlaceOf(Dictionary<string, string> entry, string prefix)
    {
        var range = Value(entry, prefix + "range").Split(' ').Select(NumberOf).ToArray();
        return range.Length == 4 && Value(entry, prefix + "file") is { Length: > 0 } file ? new TextPlace(file, range[0], range[1], range[2], range[3]) : default;
    }

    private static string Value(Dictionary<string, string> entry, string key) => entry.TryGetValue(key, out var value) ? value : "";

    private static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
