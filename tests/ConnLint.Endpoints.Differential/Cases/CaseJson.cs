using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnLint.Endpoints.Differential.Cases;

/// <summary>A case as one line of JSON: what is replayed, and what goes to the process that starts it.</summary>
internal static class CaseJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(Case one) => JsonSerializer.Serialize(one, Options);

    public static Case Read(string text) => JsonSerializer.Deserialize<Case>(text, Options) ?? throw new FormatException("No case.");
}
