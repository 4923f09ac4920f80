using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ConnLint.Endpoints.Readers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace ConnLint.Endpoints.Tests.Readers;

/// <summary>A file's settings as .NET's own provider reads them, and as the model does.</summary>
internal static class JsonOracle
{
    /// <summary>Key and value of every leaf, or null where the provider refuses the file.</summary>
    public static List<string>? Provider(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var provider = new Values(new JsonStreamConfigurationSource { Stream = stream });
        try
        {
            provider.Load();
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            // The reader is used for launchSettings.json, too, where a key may come twice.
            return exception.Message.Contains("duplicate", StringComparison.Ordinal) ? Model(text) : null;
        }

        return provider.Leaves();
    }

    public static List<string>? Model(string text)
        => JsonSettings.Read("f", text) is { Count: > 0 } settings
            ? [.. settings.Select(static setting => $"{setting.Key} = {setting.Value.Text}").Where(HasValue).Order(StringComparer.Ordinal)]
            : null;

    private static bool HasValue(string leaf) => !leaf.EndsWith(" = ", StringComparison.Ordinal);

    private sealed class Values(JsonStreamConfigurationSource source) : JsonStreamConfigurationProvider(source)
    {
        // An empty object or array, which is no leaf, has an empty value here.
        public List<string>? Leaves() => Data.Count == 0
            ? null
            : [.. Data.Select(static pair => $"{pair.Key} = {pair.Value}").Where(HasValue).Order(StringComparer.Ordinal)];
    }
}
