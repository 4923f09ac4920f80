using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>Reads compose files and writes facts as short texts.</summary>
internal static class Compose
{
    public static readonly Dictionary<string, string?> NoVariables = [];

    /// <summary>The service <c>s</c> of files merged in order, named <c>f0</c>, <c>f1</c>, …</summary>
    public static ComposeService Service(params string[] files) => Merged(files).Service("s")!;

    public static ComposeProject Merged(params string[] files)
        => ComposeReader.Read([.. files.Select(static (text, i) => new ComposeSource("f" + i, text))], NoVariables, static _ => null);

    /// <summary>A service from the text of its attributes, each on a line of its own.</summary>
    public static string File(string attributes) => "services:\n  s:\n    " + attributes.Replace("\n", "\n    ", StringComparison.Ordinal);

    public static string Of(PortMapping port)
    {
        var published = port.IsPublishedComputed ? "?" : Of(port.Published);
        return $"{(port.HostAddress is null ? "*" : port.HostAddress.Text ?? "?")}:{published}->{(port.Target is null ? "?" : Of(port.Target))}/{port.Protocol}";
    }

    public static string Of(PortRange? ports) => ports is not { } range ? "" : range.Count == 1 ? $"{range.First}" : $"{range.First}-{range.Last}";

    public static string Of(IEnumerable<EnvironmentVariable> variables)
        => string.Join(' ', variables.Select(static variable => variable.Name + (variable.Value is { } value ? "=" + (value.Text ?? "?") : "")));

    public static string? Of(ContainerCommand? command) => command is null ? null : string.Join('|', command.Words.Select(static word => word.Text ?? "?"));

    public static IEnumerable<TextPlace> Places(ComposeProject project)
    {
        foreach (var service in project.Services)
        {
            yield return service.Place;
            foreach (var value in new[] { service.Image, service.NetworkMode, service.User, service.Build?.Context, service.Build?.Dockerfile, service.Build?.Inline, service.Build?.Target })
            {
                if (value is not null) yield return value.Place;
            }

            foreach (var port in service.Ports)
            {
                yield return port.Place;
                yield return port.PublishedPlace;
                yield return port.TargetPlace;
            }

            foreach (var variable in service.Environment.Concat(service.Build?.Arguments ?? []))
            {
                yield return variable.NamePlace;
                if (variable.Value is { } value) yield return value.Place;
            }

            var words = new[] { service.Command, service.Entrypoint, service.HealthCheck?.Test }.SelectMany(static command => command?.Words ?? []);
            var others = service.Expose.Select(static port => port.Value).Concat(service.EnvFiles.Select(static file => file.Path)).Concat(service.Volumes.Select(static volume => volume.Target));
            foreach (var value in words.Concat(others)) yield return value.Place;
            foreach (var dependency in service.DependsOn) yield return dependency.Service.Place;
        }
    }
}
