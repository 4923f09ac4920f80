using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>What a container is made of, for the rules that compare its files with what its program binds.</summary>
/// <param name="BaseImage">The image at the bottom; its text is null where it is computed. Of the SDK's own choice, the place is the target framework's.</param>
/// <param name="Image">What the Dockerfile's stage says; null where the SDK makes the image.</param>
internal sealed record ContainerParts(ContainerValue BaseImage, FinalImage? Image)
{
    /// <summary>The user that the project names for the image that the SDK makes.</summary>
    public ContainerValue? User { get; init; }

    /// <summary>The compose files of the service.</summary>
    public ComposeFile? File { get; init; }

    /// <summary>The compose service.</summary>
    public ComposeService? Service { get; init; }

    /// <summary>The workload whose pods have the container.</summary>
    public KubernetesWorkload? Workload { get; init; }

    /// <summary>The container of a manifest.</summary>
    public KubernetesContainer? Container { get; init; }

    /// <summary>The command that starts the program, where a file says it.</summary>
    public TextPlace? Start { get; init; }

    /// <summary>Whether <c>dotnet run</c> or <c>dotnet watch</c> starts the program.</summary>
    public bool RunsSources { get; init; }

    /// <summary>What the image at the bottom brings along.</summary>
    public BaseImage Base => BaseImages.Of(BaseImage.Text ?? "");
}
