using System.Collections.Generic;
using System.Text.Json;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Probing.Containers;

/// <summary>A running container and its TCP ports, as the engine tells them. Texts are fit to be shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Service">Its compose service, or null.</param>
/// <param name="Ports">The ports inside, each with the one on the host; null where it is not published.</param>
internal sealed record RunningContainer(string Name, string? Service, IReadOnlyList<(int Inside, int? Published)> Ports)
{
    /// <summary>Reads the answer to <c>GET /containers/json</c> (Docker Engine API, "List containers"). Throws <see cref="JsonException"/> for what is none.</summary>
    public static IReadOnlyList<RunningContainer> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array) throw new JsonException("the answer is no list");

        var containers = new List<RunningContainer>();
        foreach (var container in document.RootElement.EnumerateArray()) containers.Add(Of(container));
        return containers;
    }

    private static RunningContainer Of(JsonElement container)
    {
        var name = container.TryGetProperty("Names", out var names) && names.ValueKind == JsonValueKind.Array && names.GetArrayLength() > 0 ? names[0].GetString() : null;
        var service = container.TryGetProperty("Labels", out var labels) && labels.ValueKind == JsonValueKind.Object && labels.TryGetProperty("com.docker.compose.service", out var label) ? label.GetString() : null;
        var ports = new List<(int Inside, int? Published)>();
        if (container.TryGetProperty(nameof(Ports), out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var port in list.EnumerateArray())
            {
                // One entry for each address of the host, IPv4 and IPv6.
                if (port.TryGetProperty("Type", out var type) && type.GetString() != "tcp" || !port.TryGetProperty("PrivatePort", out var inside)) continue;
                var entry = (inside.GetInt32(), port.TryGetProperty("PublicPort", out var published) ? published.GetInt32() : (int?)null);
                if (!ports.Contains(entry)) ports.Add(entry);
            }
        }

        return new RunningContainer(Quoted.Text((name ?? "").TrimStart('/')), service is null ? null : Quoted.Text(service), ports);
    }
}
