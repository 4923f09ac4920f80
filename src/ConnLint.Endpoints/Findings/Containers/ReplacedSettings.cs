using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// The settings of files that something else replaces in a container: by what cannot be read here, or by a variable that the program looks at itself, for who gives a service the
/// dependency's name means it to be used.
/// </summary>
internal sealed class ReplacedSettings(RepositoryConfiguration configuration)
{
    // A value that only the machine has is mostly one of these, and no endpoint.
    private static readonly string[] Secrets = ["password", "passwd", "secret", "token", "key", "user", "license"];

    // Decided once for a service, which may have as many variables as its program has settings.
    private readonly Dictionary<(ComposeService, string?), bool> _services = [];

    /// <param name="setting">The setting.</param>
    /// <param name="meant">The service that runs the dependency, where it is known.</param>
    public bool Contain(EffectiveSetting setting, ComposeNode? meant)
    {
        if (setting.Context is not { Doubt: null }) return true;
        if (setting.Service?.Service is not { } service) return false;

        var question = (service, meant?.Service.Name);
        if (!_services.TryGetValue(question, out var isReplaced)) _services.Add(question, isReplaced = IsReplaced(service, meant?.Service.Name));
        return isReplaced;
    }

    private bool IsReplaced(ComposeService service, string? meant)
    {
        if (!service.IsComplete || service.EnvFiles.Any(file => ContainerContexts.FileVariables(file, configuration.Repository) is null)) return true;
        if (service.Volumes.Any(static volume => volume.Target.Text is not { } target || target.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || target.TrimEnd('/') is "/app" or "/src")) return true;
        if (meant is null) return false;

        return configuration.Networks.VariablesOf(service).Any(variable => variable.Value?.Text is { } text ? Mentions(text, meant) : !IsSecret(variable.Name));
    }

    private static bool IsSecret(string name) => Array.Exists(Secrets, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool Mentions(string text, string service)
    {
        for (var at = text.IndexOf(service, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(service, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + service.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
