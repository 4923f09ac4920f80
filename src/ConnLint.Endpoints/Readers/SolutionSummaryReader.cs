using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>
/// Reads the <see cref="SolutionSummary"/> that the build writes for the compiler. Every project of a solution reads about all others, so it is plain: a fact a line, its
/// kind first, fields separated by tabs; what belongs to a fact stands below it.
/// </summary>
/// <remarks>
/// <code>
/// root       FOLDER
/// first      yes|no
/// ports      PORT PORT…    that C# and scripts name
/// exposed    PORT PORT…    of Dockerfiles of other languages
/// asked      PORT PORT…    that the project names; in a large solution alone
/// variables  NAME NAME…
/// project    PATH
/// bind       CONTEXT  [default] [guess] [any-scheme]  SOURCE  NAME  URL  FILE  LINE
/// published  (empty)  [any-scheme]                    SOURCE  NAME  URL  FILE  LINE
/// bound      COMPOSE-FILE  SERVICE
/// client     NAME  ROLE  URL  FILE  LINE
/// calling    COMPOSE-FILE  SERVICE
/// service    COMPOSE-FILE  SERVICE
/// </code>
/// </remarks>
internal static class SolutionSummaryReader
{
    /// <summary>The kind of the line of ports that the project names.</summary>
    public const string Asked = "asked";

    private static readonly char[] LineEnds = ['\n', '\r'];

    public static SolutionSummary Read(string text)
    {
        var read = new Reading();
        foreach (var line in text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries)) read.Add(line.Split('\t'));
        return read.Summary();
    }

    /// <summary>The ports that a project asked for when a summary was written; null where it was told everything.</summary>
    public static IReadOnlyList<int>? AskedPorts(IEnumerable<string> lines)
        => lines.FirstOrDefault(static line => line.StartsWith(Asked + "\t", StringComparison.Ordinal)) is { } line ? Ports(line.Split('\t')) : null;

    private sealed class Reading
    {
        private readonly List<ProjectSummary> _projects = [];
        private string _root = "";
        private bool _isFirst = true;
        private string[] _variables = [];
        private IReadOnlyList<int> _namedPorts = [];
        private IReadOnlyList<int> _exposedPorts = [];
        private IReadOnlyList<int>? _askedPorts;
        private string? _path;
        private List<PromisedBind> _binds = [];
        private List<RepositoryClient> _clients = [];
        private List<ServiceName> _services = [];

        public SolutionSummary Summary()
        {
            EndProject();
            return new SolutionSummary(_root, _projects, _namedPorts) { IsFirst = _isFirst, Variables = _variables, ExposedPorts = _exposedPorts, AskedPorts = _askedPorts };
        }

        public void Add(string[] fields)
        {
            switch (fields[0])
            {
                case "root": _root = Field(fields, 1); break;
                case "first": _isFirst = Field(fields, 1) == "yes"; break;
                case "ports": _namedPorts = Ports(fields); break;
                case "exposed": _exposedPorts = Ports(fields); break;
                case Asked: _askedPorts = Ports(fields); break;
                case "variables": _variables = Words(fields); break;
                case "project": StartProject(Field(fields, 1)); break;
                default: AddToProject(fields); break;
            }
        }

        private void StartProject(string path)
        {
            EndProject();
            (_path, _binds, _clients, _services) = (path, [], [], []);
        }

        private void EndProject()
        {
            if (_path is not null && (_binds.Count > 0 || _clients.Count > 0 || _services.Count > 0)) _projects.Add(new ProjectSummary(_path, _binds) { Clients = _clients, Services = _services });
        }

        private void AddToProject(string[] fields)
        {
            if (_path is null) return;

            switch (fields[0])
            {
                case "bind" when BindOf(fields) is { } bind: _binds.Add(new PromisedBind(Field(fields, 1), Has(fields, "default"), bind) { IsGuess = Has(fields, "guess") }); break;
                case "published" when Last(_binds) is { } promised: Replace(_binds, promised with { Published = BindOf(fields) }); break;
                case "bound" when Last(_binds) is { } promised: Replace(_binds, promised with { Service = ServiceOf(fields) }); break;
                case "client": _clients.Add(ClientOf(_path, fields)); break;
                case "calling" when Last(_clients) is { } client: Replace(_clients, client with { Service = ServiceOf(fields) }); break;
                case "service": _services.Add(ServiceOf(fields)); break;
            }
        }
    }

    private static T? Last<T>(List<T> facts)
        where T : class
        => facts.Count == 0 ? null : facts[facts.Count - 1];

    private static void Replace<T>(List<T> facts, T last) => facts[facts.Count - 1] = last;

    private static RepositoryClient ClientOf(string owner, string[] fields)
    {
        var role = Enum.TryParse<ClientRole>(Field(fields, 2), out var known) ? known : ClientRole.Variable;
        return new RepositoryClient(new ClientFact(Field(fields, 1), new SettingValue(Field(fields, 3), PlaceOf(fields, 4)), role), owner, null);
    }

    private static ServiceName ServiceOf(string[] fields) => new(Field(fields, 1), Field(fields, 2));

    private static Bind? BindOf(string[] fields)
    {
        if (!Enum.TryParse<UrlSource>(Field(fields, 3), out var source)) return null;

        // What is no URL is an endpoint that its project computes: somebody listens, but nobody knows where.
        var (name, text, place) = (Field(fields, 4), Field(fields, 5), PlaceOf(fields, 6));
        var read = ListenUrl.TryParse(text, out var url, out _)
            ? Bind.FromUrl(source, name, url, url.ToString(), place)
            : new Bind(source, name, text, null, null, null, place);
        return Has(fields, "any-scheme") ? read with { Scheme = null } : read;
    }

    // The second column of a bind says what is so of it, in words.
    private static bool Has(string[] fields, string word) => Field(fields, 2) is { Length: > 0 } words && Array.IndexOf(words.Split(' '), word) >= 0;

    // The beginning of the line: only its number is written.
    private static TextPlace PlaceOf(string[] fields, int at)
        => Field(fields, at) is { Length: > 0 } file ? new TextPlace(file, 0, 0, NumberOf(Field(fields, at + 1)), 0) : default;

    private static IReadOnlyList<int> Ports(string[] fields) => [.. Words(fields).Select(NumberOf).Where(static port => port > 0)];

    private static string[] Words(string[] fields) => Field(fields, 1).Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static string Field(string[] fields, int index) => index < fields.Length ? fields[index] : "";

    private static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
