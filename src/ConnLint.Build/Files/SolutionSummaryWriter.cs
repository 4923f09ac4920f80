using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Build;

/// <summary>Writes a <see cref="SolutionSummary"/> for <see cref="SolutionSummaryReader"/>; the same summary is always the same text.</summary>
internal static class SolutionSummaryWriter
{
    public static string Write(SolutionSummary summary)
    {
        var text = new StringBuilder();
        Line(text, "root", summary.Root);
        Line(text, "first", summary.IsFirst ? "yes" : "no");
        text.Append(PortsLine(summary.NamedPorts)).Append('\n');
        Line(text, "exposed", string.Join(" ", summary.ExposedPorts));
        if (summary.AskedPorts is { } asked) Line(text, SolutionSummaryReader.Asked, string.Join(" ", asked));
        Line(text, "variables", string.Join(" ", summary.Variables));
        foreach (var project in summary.Projects)
        {
            Line(text, "project", project.Path);
            foreach (var promised in project.Binds) WriteBind(text, promised);
            foreach (var client in project.Clients) WriteClient(text, client);
            foreach (var service in project.Services) Line(text, "service", service.File, service.Name);
        }

        return text.ToString();
    }

    /// <summary>The line of the ports that C# and scripts name.</summary>
    public static string PortsLine(IEnumerable<int> ports) => "ports\t" + string.Join(" ", ports);

    private static void WriteBind(StringBuilder text, PromisedBind promised)
    {
        WriteBind(text, "bind", promised.Context, promised.Bind, [promised.IsDefault ? "default" : "", promised.IsGuess ? "guess" : ""]);
        if (promised.Published is { } published) WriteBind(text, "published", "", published, []);
        if (promised.Service is { } service) Line(text, "bound", service.File, service.Name);
    }

    private static void WriteBind(StringBuilder text, string kind, string context, Bind bind, string[] words)
    {
        var said = string.Join(" ", words.Append(bind.Scheme is null ? "any-scheme" : "").Where(static word => word.Length > 0));
        Line(text, kind, context, said, bind.Source.ToString(), bind.Name, bind.Url, bind.Place.Path ?? "", LineOf(bind.Place));
    }

    private static void WriteClient(StringBuilder text, RepositoryClient client)
    {
        var url = client.Fact.Url;
        Line(text, "client", client.Fact.Name, client.Fact.Role.ToString(), url.Text, url.Place.Path ?? "", LineOf(url.Place));
        if (client.Service is { } service) Line(text, "calling", service.File, service.Name);
    }

    // A line is all that a message quotes, and an edit within it recompiles nobody else.
    private static string LineOf(TextPlace place) => place.Path is null ? "" : place.Line.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string kind, params string[] fields)
    {
        text.Append(kind);
        foreach (var field in fields)
        {
            text.Append('\t');

            // A key or the name of a file may hold anything, but no line of ours.
            foreach (var character in field) text.Append(char.IsControl(character) ? ' ' : character);
        }

        text.Append('\n');
    }
}
