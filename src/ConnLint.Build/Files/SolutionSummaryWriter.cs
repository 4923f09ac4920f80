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
        using (var json = new JsonTextWriter(text))
        {
            json.WriteStartObject();
            Property(json, "root", summary.Root);
            Property(json, "first", summary.IsFirst ? "yes" : "no");
            Property(json, "mentionedPorts", string.Join(" ", summary.MentionedPorts));
            Property(json, "variables", string.Join(" ", summary.Variables));
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
            json.WriteStartObject();
            Property(json, "context", promised.Context);
            Property(json, "default", promised.IsDefault ? "yes" : "no");
            if (promised.IsGuess) Property(json, "guess", "yes");
            WriteBind(json, "", promised.Bind);
            if (promised.Published is { } published) WriteBind(json, "published.", published);
            if (promised.Service is { } service) WriteService(json, service);
            json.WriteEndObject();
        }

        foreach (var client in project.Clients)
        {
            json.WriteStartObject();
            Property(json, "client", client.Fact.Name);
            Property(json, "role", client.Fact.Role.ToString());
            Property(json, "url", client.Fact.Url.Text);
            WritePlace(json, "", client.Fact.Url.Place);
            if (client.Service is { } service) WriteService(json, service);
            json.WriteEndObject();
        }

        foreach (var service in project.Services)
        {
            json.WriteStartObject();
            WriteService(json, service);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteService(JsonTextWriter json, ServiceName service)
    {
        Property(json, "service", service.Name);
        Property(json, "compose", service.File);
    }

    private static void WriteBind(JsonTextWriter json, string prefix, Bind bind)
    {
        Property(json, prefix + "source", bind.Source.ToString());
        Property(json, prefix + "name", bind.Name);
        Property(json, prefix + "url", bind.Url);
        if (bind.Scheme is null) Property(json, prefix + "scheme", "any");
        WritePlace(json, prefix, bind.Place);
    }

    private static void WritePlace(JsonTextWriter json, string prefix, TextPlace place)
    {
        if (place.Path is null) return;
        Property(json, prefix + "file", place.Path);
        Property(json, prefix + "range", string.Join(" ", place.Start, place.Length, place.Line, place.Column));
    }

    private static void Property(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
