using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6007: an https endpoint in a container that has no certificate for it, or only the path of one that nothing provides.</summary>
/// <remarks>
/// The developer's certificate stays on the developer's machine, so that the server does not start
/// (learn.microsoft.com, "Hosting ASP.NET Core images with Docker over HTTPS").
/// </remarks>
internal static class HttpsWithoutCertificate
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var found = new HashSet<TextPlace>();
        var runsElsewhere = configuration.Networks.All.Any(static node => node.Owner is null && node.Service.Environment.Any(static variable => IsCertificatePath(variable.Name)));
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is null) continue;
            foreach (var (context, effective) in contexts)
            {
                // A service may run the image by its name, and give it what it needs.
                if (!context.IsContainer || effective.IsUnknown || (context.Kind == LaunchKind.Image && runsElsewhere)) continue;
                if (effective.Throws is { Message: ServerStart.NoCertificate, Place: { Path: not null } place } && !project.ProvidesCertificate.Value && found.Add(place))
                    yield return Of(place, TextAt(place, context), "no certificate is there", "mount one and name it in 'Kestrel:Certificates:Default:Path', or listen on http alone", project, context, configuration);
                else if (effective.Throws is null && effective.Binds.Any(static bind => bind.Scheme == "https"))
                {
                    foreach (var path in MissingPaths(project, context, configuration))
                    {
                        if (!project.ProvidesCertificate.Value && found.Add(path.Value.Place))
                            yield return Of(path.Value.Place, path.Value.Text, "no volume and no COPY provides that file", "mount the folder of the certificate, or copy it into the image", project, context, configuration);
                    }
                }
            }
        }
    }

    private static Finding Of(TextPlace place, string text, string what, string remedy, RepositoryProject project, LaunchContext context, RepositoryConfiguration configuration)
    {
        var container = ContainerOf(project, context, configuration);
        return new Finding(RuleCatalogue.HttpsWithoutCertificate, place, Quoted.Url(text), container.Name, what, remedy)
        {
            Related = container.Place.Path is null ? [] : [container.Place],
            Project = project.Path,
        };
    }

    private static (string Name, TextPlace Place) ContainerOf(RepositoryProject project, LaunchContext context, RepositoryConfiguration configuration)
    {
        if (configuration.Networks.Of(project, context) is { } node)
            return (string.Format(CultureInfo.InvariantCulture, "the service '{0}' ({1})", Quoted.Text(node.Service.Name), configuration.Shown(node.Service.Place)), node.Service.Place);
        if (context.Kind == LaunchKind.KubernetesContainer) return ("the pod", default);
        return project.Dockerfiles is [{ Stages: [.., var last] }, ..]
            ? (string.Format(CultureInfo.InvariantCulture, "a container of the image ({0})", configuration.Shown(last.Image.Place)), last.Image.Place)
            : ("a container of the image", default);
    }

    // The URL that a variable, a setting or an argument asks for there; of C#, only the call.
    private static string TextAt(TextPlace place, LaunchContext context)
    {
        var values = context.Variables.Select(static variable => variable.Value)
            .Concat(context.Files.SelectMany(static file => file.Settings).Select(static setting => setting.Value))
            .Concat(context.Arguments.Select(static argument => argument.Value));
        foreach (var value in values)
        {
            var offset = place.Start - value.Place.Start;
            if (value.Place.Path != place.Path || offset < 0 || offset > value.Place.Length) continue;

            var text = value.Place.Length == value.Text.Length && offset + place.Length <= value.Text.Length ? value.Text.Substring(offset, place.Length) : value.Text;
            var url = Array.Find(text.Split(';'), static part => part.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
            return url ?? "https://*:" + text;
        }

        return "UseHttps";
    }

    // Absolute paths outside of the program's own folder, into which everything may be copied.
    private static IEnumerable<ConfiguredValue> MissingPaths(RepositoryProject project, LaunchContext context, RepositoryConfiguration configuration)
    {
        if (ImageOf(project, context, configuration) is not { } image || image.MakesCertificate || configuration.Networks.Of(project, context) is not { Service: { IsComplete: true } service }) yield break;
        if (service.Volumes.Any(static volume => volume.Target.Text is null)) yield break;

        foreach (var value in ConfigurationStack.Of(project.Program!, context).Effective)
        {
            if (!IsCertificatePath(value.Key) || value.Value.Place.Path is null || value.Value.Text is not ['/', ..] || value.Value.Text.IndexOf(TracedTextHole) >= 0) continue;

            var path = value.Value.Text;
            var providers = service.Volumes.Select(static volume => volume.Target.Text!).Concat(image.Copies.Select(static copy => copy.Destination.Text)).Append(image.WorkingDirectory?.Text ?? "/app").Append("/run/secrets");
            if (!providers.Any(folder => Holds(folder, path))) yield return value;
        }
    }

    private const char TracedTextHole = Addresses.TracedText.Hole;

    private static FinalImage? ImageOf(RepositoryProject project, LaunchContext context, RepositoryConfiguration configuration)
        => configuration.Networks.Of(project, context) is { } node && LaunchContexts.DockerfileOf(node.Service, configuration.Repository) is { } dockerfile
            ? dockerfile.Final(node.Service.Build?.Target?.Text)
            : null;

    private static bool IsCertificatePath(string name)
    {
        var key = name.Replace("__", ":");
        if (key.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)) key = key.Substring("ASPNETCORE_".Length);
        return key.Equals("Kestrel:Certificates:Default:Path", StringComparison.OrdinalIgnoreCase)
            || (key.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":Certificate:Path", StringComparison.OrdinalIgnoreCase));
    }

    // A relative destination is below the working directory.
    private static bool Holds(string folder, string path)
    {
        var trimmed = folder.TrimEnd('/');
        return folder.StartsWith("/", StringComparison.Ordinal) && (trimmed.Length == 0 || path == trimmed || path.StartsWith(trimmed + "/", StringComparison.Ordinal));
    }
}
