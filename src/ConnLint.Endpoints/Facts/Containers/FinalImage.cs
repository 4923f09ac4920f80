using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>What a stage's image says once all stages below it are taken into account. What its base image says is not in it.</summary>
/// <param name="BaseImage">The image at the bottom; its text is null where it is computed.</param>
/// <param name="Environment">The variables, each name once.</param>
/// <param name="Exposed">The exposed ports.</param>
/// <param name="User">The user, or null where the base image decides.</param>
/// <param name="WorkingDirectory">The working directory, or null where the base image decides.</param>
/// <param name="HealthCheck">The check, or null where the base image decides.</param>
/// <param name="Entrypoint">The entry point, or null where the base image decides.</param>
/// <param name="Command">The command; null also where an entry point has dropped the one of a stage below.</param>
/// <param name="Copies">What is copied into it.</param>
/// <param name="HasCurl">Whether its instructions install or use <c>curl</c>.</param>
/// <param name="HasWget">Whether its instructions install or use <c>wget</c>.</param>
internal sealed record FinalImage(
    ContainerValue BaseImage,
    IReadOnlyList<EnvironmentVariable> Environment,
    IReadOnlyList<ExposedPort> Exposed,
    ContainerValue? User,
    ContainerValue? WorkingDirectory,
    HealthCheck? HealthCheck,
    ContainerCommand? Entrypoint,
    ContainerCommand? Command,
    IReadOnlyList<DockerCopy> Copies,
    bool HasCurl,
    bool HasWget)
{
    private static readonly string[] CertificateExtensions = [".pfx", ".p12", ".pem", ".crt", ".cer", ".key"];

    /// <summary>Whether its instructions make a certificate, of which nobody can see where it goes.</summary>
    public bool MakesCertificate { get; init; }

    /// <summary>The paths of certificates and keys that are copied into the image, as they are written.</summary>
    public IEnumerable<SettingValue> Certificates()
    {
        foreach (var copy in Copies)
        {
            if (IsCertificate(copy.Destination.Text)) yield return copy.Destination;
            else
            {
                foreach (var source in copy.Sources)
                {
                    var name = source.Text.Substring(source.Text.LastIndexOf('/') + 1);
                    if (IsCertificate(name)) yield return copy.Destination with { Text = copy.Destination.Text.TrimEnd('/') + "/" + name };
                }
            }
        }
    }

    private static bool IsCertificate(string path)
        => Array.Exists(CertificateExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
