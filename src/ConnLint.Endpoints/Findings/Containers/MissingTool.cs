using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>What a health check runs and its image has not: neither the base image, nor by an instruction that mentions or copies it.</summary>
internal static class MissingTool
{
    public static (TextPlace Place, string What, string Remedy)? In(ContainerRun run, HealthRequest request)
    {
        var (known, image) = (run.Parts.Base, run.Parts.Image);
        if (request.Shell is { } shell && known.HasShell == false && !IsCopied(image, "sh") && !IsCopied(image, "busybox"))
            return (shell, "shell", "take an image that has one, or run a program of your own in the exec form");
        if (request.Tool is not { } tool) return null;

        return HealthRequest.NameOf(tool) switch
        {
            HealthRequest.Curl when known.HasCurl == false && image?.HasCurl != true && !IsCopied(image, HealthRequest.Curl)
                => (tool.Place, "'curl'", known.HasWget == true || image?.HasWget == true ? "use 'wget', which it has, or install it in the Dockerfile" : "install it in the Dockerfile"),
            HealthRequest.Wget when known.HasWget == false && image?.HasWget != true && !IsCopied(image, HealthRequest.Wget)
                => (tool.Place, "'wget'", known.HasCurl == true || image?.HasCurl == true ? "use 'curl', which it has, or install it in the Dockerfile" : "install it in the Dockerfile"),
            _ => null,
        };
    }

    // A whole folder of programs, or a whole image, may hold any tool.
    private static bool IsCopied(FinalImage? image, string tool) => image?.Copies.Any(copy => copy.Sources.Any(source => Holds(source.Text.TrimEnd('/'), tool))) == true;

    private static bool Holds(string source, string tool)
        => source.Length == 0 || source.EndsWith("bin", StringComparison.Ordinal) || source.IndexOf("/" + tool, StringComparison.OrdinalIgnoreCase) >= 0;
}
