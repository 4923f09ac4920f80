using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>A user's repository: a temporary folder with the packed package as one more package source.</summary>
internal sealed class Workspace : IDisposable
{
    public const string WebProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    public const string Reference = $"""<PackageReference Include="ConnLint" Version="{PackedPackage.Version}" PrivateAssets="all" />""";

    /// <summary>A file with a listener on every interface, which is reported in a project of any kind.</summary>
    public const string Listener = """
        using System.Net;
        using System.Net.Sockets;
        public static class Listeners { public static TcpListener Open() => new TcpListener(IPAddress.Any, 0); }
        """;

    private readonly string _temporary = Directory.CreateTempSubdirectory("connlint-user-").FullName;

    /// <param name="package">What the workspace installs.</param>
    /// <param name="name">A folder's name that the paths of the repository shall hold.</param>
    public Workspace(PackedPackage package, string name = "")
    {
        Root = Path.Combine(_temporary, name);
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="local" value="{package.Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{package.PackageCache}" /></config>
            </configuration>
            """);

        // The workspace is a repository, so that nothing above it counts as the solution.
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
    }

    public string Root { get; }

    public string this[string path] => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A port that nobody holds now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static string Profile(string url, string environment = "Development") => $$"""
        {
          "profiles": {
            "http": {
              "commandName": "Project",
              "applicationUrl": "{{url}}",
              "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "{{environment}}" }
            }
          }
        }
        """;

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
    }

    /// <summary>A web project with the package; its program listens where its profile says, unless told otherwise.</summary>
    public void WriteWeb(string name, string program, string? profileUrl = null, string reference = Reference)
    {
        Write($"{name}/{name}.csproj", WebProject.Replace("</Project>", $"<ItemGroup>{reference}</ItemGroup></Project>", StringComparison.Ordinal));
        Write($"{name}/Program.cs", program);
        if (profileUrl is not null) Write($"{name}/Properties/launchSettings.json", Profile(profileUrl));
    }

    public Completed Build(string project, params string[] arguments) => DotNet.Run(Root, ["build", project, .. arguments]);

    /// <summary>The files below a folder whose name speaks of ConnLint.</summary>
    public string[] FilesOfConnLint(string folder)
        => Directory.GetFiles(this[folder], "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file).Contains("ConnLint", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".runtimeconfig.dev.json", StringComparison.Ordinal))
            .ToArray();

    /// <summary>The findings of a build, each once, as <c>Shop/Program.cs(4,60): warning CONN1001</c>, sorted.</summary>
    public string[] Findings(Completed build)
        => build.LinesWith(" CONN").Where(static line => !line.StartsWith("ConnLint", StringComparison.Ordinal))
            .Select(line => line.Replace(Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(static line => line[..line.IndexOf(": ", line.IndexOf(" CONN", StringComparison.Ordinal), StringComparison.Ordinal)])
            .Distinct().Order(StringComparer.Ordinal).ToArray();

    /// <summary>The build succeeded, and warned of these findings and of nothing else.</summary>
    public void AssertWarnsOnly(Completed build, params string[] findings)
    {
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(findings, Findings(build));
        Assert.True(build.LinesWith("warning ").Count() == findings.Length, build.Output);
    }

    public void Dispose() => Directory.Delete(_temporary, recursive: true);
}
