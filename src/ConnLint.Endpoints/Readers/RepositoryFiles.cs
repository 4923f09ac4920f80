using System;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Containers;
using ConnLint.Endpoints.Readers.FrontEnds;
using ConnLint.Endpoints.Readers.Platforms;

namespace ConnLint.Endpoints.Readers;

/// <summary>Tells by its name whether a file says anything of endpoints, so that no other is opened.</summary>
internal static class RepositoryFiles
{
    private const string Workflows = ".github/workflows";

    // Samples to copy, and what somebody keeps of before.
    private static readonly string[] Unused = [".example", ".sample", ".template", ".dist", ".original", ".orig", ".old", ".bak", ".backup"];

    /// <summary>Whether some reader knows a file of that name.</summary>
    /// <param name="name">The file's name without its folder.</param>
    public static bool IsKnown(string name)
        => IsProject(name) || IsProjectImport(name) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && IsKnownJson(name)
            || IsDockerfile(name) || IsEnvFile(name) || IsYaml(name) || FrontEndReader(name) is not null
            || name is "setupProxy.js" or "http-client.env.json.user" || PlatformReader(name) is not null
            || name.EndsWith(".http", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rest", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a YAML file looks like a Kubernetes manifest: of pods, of a service that leads to them, or of variables for them.</summary>
    public static bool IsManifest(string name, string text)
        => IsYaml(name) && text.IndexOf("apiVersion:", StringComparison.Ordinal) >= 0 && !ComposeFiles.IsCompose(name)
            && (text.IndexOf("containers:", StringComparison.Ordinal) >= 0 || text.IndexOf("kind: Service", StringComparison.Ordinal) >= 0
                || text.IndexOf("kind: ConfigMap", StringComparison.Ordinal) >= 0);

    public static bool IsProject(string name)
        => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>What MSBuild imports into every project below its folder.</summary>
    public static bool IsProjectImport(string name) => name.Equals("Directory.Build.props", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>launchSettings.json</c>, and <c>Name.run.json</c> beside the project or file-based app of that name.</summary>
    public static bool IsLaunchSettings(string name) => name.Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase) || IsFlatLaunchSettings(name);

    /// <summary>Whether a file with launch profiles belongs to the app that it is named after, and to no other in its folder (<see cref="Projects.ProjectFileReader.LaunchFileName"/>).</summary>
    public static bool IsFlatLaunchSettings(string name) => name.EndsWith(".run.json", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Dockerfile</c>, <c>Containerfile</c>, <c>Dockerfile.dev</c>, <c>api.Dockerfile</c>.</summary>
    public static bool IsDockerfile(string name)
        => !IsUnused(name) && name != "Dockerfile.dockerignore" && (
            name is "Dockerfile" or "Containerfile" || name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase));

    /// <summary><c>.env</c>, <c>.env.development</c>, <c>api.env</c>.</summary>
    public static bool IsEnvFile(string name)
        => !IsUnused(name) && (name == ".env" || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase));

    /// <summary>The reader of a front end's configuration file, or null.</summary>
    public static Func<string, string, FrontEndFile>? FrontEndReader(string name) => name switch
    {
        "package.json" => PackageJsonReader.Read,
        "angular.json" => AngularJsonReader.Read,
        _ when IsScript(name, "vite.config.") => ViteConfigReader.Read,
        _ when IsScript(name, "next.config.") => NextConfigReader.Read,
        _ when IsScript(name, "webpack.config.") => WebpackConfigReader.ReadWebpack,
        _ when IsScript(name, "vue.config.") => WebpackConfigReader.ReadVue,
        "proxy.conf.json" or "proxy.config.json" => ProxyConfigReader.Read,
        _ when IsScript(name, "proxy.conf.") || IsScript(name, "proxy.config.") => ProxyConfigReader.Read,
        _ => null,
    };

    /// <summary>The reader of a hosting platform's file that is known by its name, or null.</summary>
    public static Func<string, string, PlatformFile>? PlatformReader(string name) => name switch
    {
        "Procfile" => ProcfileReader.Read,
        "app.json" => AppJsonReader.Read,
        "heroku.yml" => HerokuYamlReader.Read,
        "fly.toml" => FlyTomlReader.Read,
        "app.yaml" or "app.yml" => AppYamlReader.Read,
        "cloudbuild.yaml" or "cloudbuild.yml" => CloudRunReader.ReadBuild,
        _ => null,
    };

    /// <summary>The reader of a build service's file, or null: <c>.github/workflows/*.yml</c>, <c>.gitlab-ci.yml</c>.</summary>
    public static Func<string, string, PipelineFile>? PipelineReader(RepositoryFile file)
    {
        if (file.Name is ".gitlab-ci.yml" or ".gitlab-ci.yaml") return GitLabPipelineReader.Read;
        return IsYaml(file.Name) && (file.Folder == Workflows || file.Folder.EndsWith("/" + Workflows, StringComparison.Ordinal)) ? GitHubWorkflowReader.Read : null;
    }

    /// <summary>Whether a YAML file looks like a Cloud Run service.</summary>
    public static bool IsCloudRunService(string name, string text) => IsYaml(name) && text.IndexOf("serving.knative.dev/", StringComparison.Ordinal) >= 0;

    private static bool IsKnownJson(string name)
        => IsLaunchSettings(name) || AppSettingsReader.IsAppSettings(name)
            || name.EndsWith(".settings.json", StringComparison.OrdinalIgnoreCase) || name.IndexOf(".settings.", StringComparison.OrdinalIgnoreCase) > 0
            || name is "http-client.env.json";

    public static bool IsYaml(string name) => name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private static bool IsScript(string name, string prefix)
        => name.StartsWith(prefix, StringComparison.Ordinal) && name.Substring(prefix.Length) is "js" or "ts" or "mjs" or "mts" or "cjs" or "cts";

    private static bool IsUnused(string name) => Array.Exists(Unused, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
