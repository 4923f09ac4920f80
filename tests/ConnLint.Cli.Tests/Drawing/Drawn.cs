using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Drawing;
using ConnLint.Cli.Mapping;

namespace ConnLint.Cli.Tests.Drawing;

/// <summary>Maps as the drawing gets them, and what is drawn of them.</summary>
internal static class Drawn
{
    public static readonly ServerEntry Api = new("Api.csproj", "profile:http", "http://localhost:5080", "Api/launch.json:3");

    public static readonly NearestEntry NearApi = new("Api.csproj", "profile:http", "http://localhost:5080", "Api/launch.json:3", "oneDigitOff");

    public static ProjectEntry Project(string path, params string[] urls)
        => new(path, [new ContextEntry("profile:http", "profile", [.. urls.Select(static url => new BindEntry(url, "http", "localhost", 1, "http1", "applicationUrl", "Api/launch.json:3", null))], [], null, [])]);

    public static ClientEntry Served(string from, string url, ServerEntry server) => new(url, from + "/a.json:1", from, "served", server, null, null, null);

    public static ClientEntry Refused(string from, string url, string message = "nobody")
        => new(url, from + "/a.json:2", from, "nobody", null, NearApi, "CONN5001", message);

    public static EndpointMap Map(ProjectEntry[] projects, params ClientEntry[] clients) => new("/repos/Shop", projects, clients, []);

    public static MapDrawing Of(ProjectEntry[] projects, params ClientEntry[] clients) => MapDrawer.Of(Map(projects, clients));

    public static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    public static IEnumerable<string> Arrows(MapDrawing drawing)
        => drawing.Arrows.Select(static arrow => $"{arrow.From.Box.Title} {arrow.From.Text} {arrow.State} {arrow.To.Box.Title} {arrow.To.Text}");
}
