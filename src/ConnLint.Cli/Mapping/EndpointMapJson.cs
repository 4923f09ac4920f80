using System.Text.Json;
using System.Text.Json.Serialization;
using ConnLint.Cli.Output;

namespace ConnLint.Cli.Mapping;

/// <summary>Prints the map as JSON. Every property is always there, null where it says nothing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(EndpointMap))]
internal sealed partial class EndpointMapJson : JsonSerializerContext
{
    public static void Write(EndpointMap map) => StandardStreams.Output.WriteLine(JsonSerializer.Serialize(map, Default.EndpointMap));
}
