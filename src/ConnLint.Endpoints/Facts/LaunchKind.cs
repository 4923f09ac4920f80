namespace ConnLint.Endpoints.Facts;

/// <summary>How a program is started.</summary>
internal enum LaunchKind
{
    /// <summary>By <c>dotnet run</c> or an editor, with a launch profile of the command <c>Project</c>.</summary>
    Profile,

    /// <summary>By IIS Express, which listens itself.</summary>
    IisExpress,

    /// <summary>The built program, without a profile.</summary>
    Bare,

    /// <summary>A container of the project's image, by itself.</summary>
    Image,

    /// <summary>A service of a Compose file.</summary>
    ComposeService,

    /// <summary>A container of a Kubernetes manifest.</summary>
    KubernetesContainer,
}
