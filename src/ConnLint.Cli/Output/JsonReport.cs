using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnLint.Cli.Output;

/// <summary>Prints the report as JSON.</summary>
internal static class JsonReport
{
    public static void Write(Report report) => StandardStreams.Output.WriteLine(JsonSerializer.Serialize(report, ReportJson.Default.Report));
}

/// <summary>The serialiser of <see cref="Report"/>, generated for writing only, which starts without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
