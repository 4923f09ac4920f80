using System.IO;
using System.Linq;
using System.Text;

namespace ConnLint.Bench;

/// <summary>
/// Writes the generated repository as a solution that builds: the files of <see cref="RepositoryCorpus"/>, project files without packages, a program and some
/// ordinary code in each project. Property <c>ConnLintFeed</c> names the folder of the packed package to build with; without it nothing of ConnLint takes part.
/// </summary>
internal static class SolutionFolder
{
    private const int ClassesPerProject = 20;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    private const string Props = """
        <Project>
          <PropertyGroup Condition="'$(ConnLintFeed)' != ''">
            <RestoreAdditionalProjectSources>$(ConnLintFeed)</RestoreAdditionalProjectSources>
            <RestorePackagesPath>$(MSBuildThisFileDirectory).packages</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup Condition="'$(ConnLintFeed)' != ''">
            <PackageReference Include="ConnLint" Version="*-*" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

    // Evaluates every project and builds none.
    private const string Evaluation = """
        <Project>
          <ItemGroup><Each Include="src/**/*.csproj" /></ItemGroup>
          <Target Name="Evaluate"><MSBuild Projects="@(Each)" Targets="NobodyHasThis" SkipNonexistentTargets="true" /></Target>
        </Project>
        """;

    public static void Write(string folder, int projects)
    {
        var files = RepositoryCorpus.Create(projects);
        foreach (var file in files) WriteText(Path.Combine(folder, file.Path), file.Path.EndsWith(".csproj", System.StringComparison.Ordinal) ? Project : file.Text);

        var paths = files.Select(static file => file.Path).Where(static path => path.EndsWith(".csproj", System.StringComparison.Ordinal)).ToList();
        foreach (var path in paths)
        {
            WriteText(Path.Combine(folder, Path.GetDirectoryName(path)!, "Program.cs"), "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/\", () => \"ok\");\napp.Run();\n");
            for (var number = 0; number < ClassesPerProject; number++) WriteText(Path.Combine(folder, Path.GetDirectoryName(path)!, $"Model{number}.cs"), Model(number));
        }

        WriteText(Path.Combine(folder, "Generated.slnx"), "<Solution>" + string.Concat(paths.Select(static path => $"<Project Path=\"{path}\" />")) + "</Solution>");
        WriteText(Path.Combine(folder, "Directory.Build.props"), Props);
        WriteText(Path.Combine(folder, "Evaluate.proj"), Evaluation);
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
    }

    private static string Model(int number)
    {
        var code = new StringBuilder($"namespace Shop.Models;\n\npublic sealed record Model{number}(int Id, string Name, decimal Price)\n{{\n");
        for (var method = 0; method < 10; method++)
        {
            code.Append("    public IEnumerable<string> Describe").Append(method).Append("(IEnumerable<Model").Append(number).Append("> others) => others.Where(other => other.Price > Price && other.Id != Id)")
                .Append(".OrderBy(other => other.Name).Select(other => $\"{other.Name}: {other.Price - Price:0.00} of {Name}\");\n");
        }

        return code.Append("}\n").ToString();
    }

    private static void WriteText(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
