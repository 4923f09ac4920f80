using System.Globalization;
using System.IO;
using ConnLint.Endpoints.Facts;
using Newtonsoft.Json;

namespace ConnLint.Build;

/// <summary>Writes a <see cref="SolutionSummary"/> as JSON; the same summary is always the same text.</summary>
internal static class SolutionSummaryWriter
{
    public static string Write(SolutionSummary summary)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            json.WriteStartObject();
            Property(json, "root", summary.Root);
            Property(json, "first", summary.IsFirst ? "yes" : "no");
            Property(json, "mentionedPorts", string.Join(" ", summary.MentionedPorts));
            json.WritePropertyName("projects");
            json.WriteStartObject();
            foreach (var project in summary.Projects) WriteProject(json, project);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return text.ToString();
    }

    private static void WriteProject(JsonTextWriter json, ProjectSummary project)
    {
        json.WritePropertyName(project.Path);
        json.WriteStartArray();
        foreach (var promised in project.Binds)
        {
            var place = promised.Bind.Place;
            json.WriteStartObject();
            Property(json, "context", promised.Context);
            Property(json, "default", promised.IsDefault ? "yes" : "no");
            Property(json, "source", promised.Bind.Source.ToString());
            Property(json, "name", promised.Bind.Name);
            Property(json, "url", promised.Bind.Url);
            Property(json, "file", place.Path);
            Property(json, "range", string.Join(" ", place.Start, place.Length, place.Line, place.Column));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Property(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
