using System;
using System.IO;
using System.Linq;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

/// <summary>Which files of the repository reach the compiler of which project, and what they cost.</summary>
[Collection(WithPackage.Name)]
public sealed class RepositoryFilesTests(PackedPackage package)
{
    private const string Program = "WebApplication.CreateBuilder(args).Build().Run();";
    private const string Dockerfile = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY app /app\nWORKDIR /app\nENTRYPOINT [\"dotnet\", \"{0}.dll\"]\n";
    private const string Secret = "hunter2secret";

    [Fact]
    public void RootFile_IsReportedOnceAndByTheProjectThatItNames()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);

        var build = BuildBoth(workspace);
        var line = Assert.Single(build.LinesWith("warning CONN6001"));
        Assert.StartsWith(workspace["compose.yaml"] + "(7,", line, StringComparison.Ordinal);
        Assert.EndsWith("[" + workspace["Stock/Stock.csproj"] + "]", line, StringComparison.Ordinal);
    }

    [Fact]
    public void NewRootFile_IsSeenByTheNextBuildAfterAnEdit_AndADeletedOneIsForgotten()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);
        var compose = File.ReadAllText(workspace["compose.yaml"]);
        File.Delete(workspace["compose.yaml"]);
        Assert.Empty(BuildBoth(workspace).LinesWith("warning CONN6001"));

        workspace.Write("compose.yaml", compose);
        File.AppendAllText(workspace["Stock/Program.cs"], "\n");
        Assert.Single(BuildBoth(workspace).LinesWith("warning CONN6001"));

        File.Delete(workspace["compose.yaml"]);
        var build = BuildBoth(workspace);
        Assert.Equal(0, build.ExitCode);
        Assert.Empty(build.LinesWith("warning CONN6001"));
    }

    [Fact]
    public void NeighboursEditWithoutAnotherEndpoint_RecompilesNobodyElse()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5970");
        workspace.WriteWeb("Stock", Program, "http://localhost:5971");
        Assert.Equal(0, workspace.Build("Shop").ExitCode);

        workspace.Write("Stock/appsettings.json", """{ "Logging": { "LogLevel": { "Default": "Debug" } } }""");
        File.AppendAllText(workspace["Stock/Properties/launchSettings.json"], "\n");
        var build = workspace.Build("Shop", "-v:detailed");
        Assert.Contains("Task \"ReadConfigurationFiles\"", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Task \"Csc\"", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EditOfCSharpAlone_ReadsNoConfigurationFileAgain()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);
        Assert.Equal(0, BuildBoth(workspace, "-m:1").ExitCode);

        File.AppendAllText(workspace["Stock/Program.cs"], "\n");
        var build = BuildBoth(workspace, "-m:1", "-v:detailed");
        Assert.Equal(2, TasksIn(build, "ReadConfigurationFiles"));
        Assert.Equal(2, build.LinesWith("No configuration file has changed since").Count());
        Assert.Single(build.LinesWith("warning CONN6001"));

        // A port that it names from now on excuses its neighbour's clients.
        File.AppendAllText(workspace["Stock/Program.cs"], "// http://localhost:5972\n");
        Assert.Single(BuildBoth(workspace, "-m:1", "-v:detailed").LinesWith("No configuration file has changed since"));
        Assert.Contains("ports\t5972\n", File.ReadAllText(Directory.GetFiles(workspace["Shop/obj"], "ConnLint.Solution.txt", SearchOption.AllDirectories)[0]), StringComparison.Ordinal);

        workspace.Write("Stock/Orders.cs", "class Orders;");
        Assert.Single(BuildBoth(workspace, "-m:1", "-v:detailed").LinesWith("No configuration file has changed since"));
    }

    [Fact]
    public void ConfigurationEditedWithCSharp_IsReadAgain()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);
        Assert.Single(BuildBoth(workspace).LinesWith("warning CONN6001"));

        workspace.Write("compose.yaml", File.ReadAllText(workspace["compose.yaml"]).Replace(":80", ":8080", StringComparison.Ordinal));
        File.AppendAllText(workspace["Stock/Program.cs"], "\n");
        Assert.Empty(BuildBoth(workspace).LinesWith("warning CONN6001"));
    }

    [Fact]
    public void SmallSolution_HasNoListAndNeedsNoTask()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);
        Assert.Equal(0, BuildBoth(workspace, "-m:1").ExitCode);
        Assert.Empty(Directory.GetFiles(workspace.Root, "ConnLint.Inputs.txt", SearchOption.AllDirectories));

        var build = BuildBoth(workspace, "-m:1", "-v:detailed");
        Assert.DoesNotContain("ConnLint.Build.dll", build.Output, StringComparison.Ordinal);

        File.Delete(workspace["compose.yaml"]);
        Assert.Equal(2, TasksIn(BuildBoth(workspace, "-m:1", "-v:detailed"), "ReadConfigurationFiles"));
        Assert.Equal(0, TasksIn(BuildBoth(workspace, "-m:1", "-v:detailed"), "ReadConfigurationFiles"));
    }

    [Fact]
    public void LargeSolution_IsLookedOverOnceAndHasOneList()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);
        for (var i = 0; i < 100; i++) workspace.Write($"requests/{i}.http", "GET /\n");
        Assert.Equal(0, BuildBoth(workspace, "-m:1").ExitCode);
        var lists = Directory.GetFiles(workspace.Root, "ConnLint.Inputs.txt", SearchOption.AllDirectories);
        Assert.Contains(workspace["compose.yaml"], File.ReadAllText(Assert.Single(lists)).Split('|'));

        var build = BuildBoth(workspace, "-m:1", "-v:diagnostic");
        Assert.Equal(0, build.ExitCode);
        Assert.Single(build.Output.Split('\n'), static line => line.Contains("Looking whether one of ", StringComparison.Ordinal));
        Assert.DoesNotContain("Task \"ReadConfigurationFiles\"", build.Output, StringComparison.Ordinal);

        File.Delete(lists[0]);
        Assert.Contains("Task \"ReadConfigurationFiles\"", BuildBoth(workspace, "-m:1", "-v:detailed").Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(workspace.Root, "ConnLint.Inputs.txt", SearchOption.AllDirectories));
    }

    [Fact]
    public void PortThatCSharpBeginsToName_IsAskedForInALargeSolution()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);
        for (var i = 0; i < 100; i++)
        {
            workspace.Write($"others/S{i}/S{i}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />");
            workspace.Write($"others/S{i}/Properties/launchSettings.json", $$"""{ "profiles": { "s": { "commandName": "Project", "applicationUrl": "https://localhost:{{21000 + i}};http://localhost:{{22000 + i}}" } } }""");
        }

        Assert.Equal(0, BuildBoth(workspace, "-m:1").ExitCode);
        Assert.DoesNotContain("others/S42/", Summary(), StringComparison.Ordinal);

        workspace.Write("Stock/Orders.cs", "class Orders { int weight = 1500; System.Net.Http.HttpClient other = new() { BaseAddress = new System.Uri(\"http://localhost:21042\") }; }");
        Assert.Single(BuildBoth(workspace, "-m:1").LinesWith("warning CONN5002"), static line => line.Contains("others/S42/Properties/launchSettings.json:1", StringComparison.Ordinal));
        Assert.Contains("project\tothers/S42/S42.csproj\n", Summary(), StringComparison.Ordinal);

        // What is taken out may stay in the summary: reading everything again for that would not pay.
        workspace.Write("Stock/Orders.cs", "class Orders { System.Net.Http.HttpClient other = new() { BaseAddress = new System.Uri(\"http://localhost:21042\") }; }");
        Assert.Single(BuildBoth(workspace, "-m:1", "-v:detailed").LinesWith("No configuration file has changed since"));

        string Summary() => File.ReadAllText(Directory.GetFiles(workspace["Stock/obj"], "ConnLint.Solution.txt", SearchOption.AllDirectories)[0]);
    }

    [Fact]
    public void IsolatedGraphBuild_SeesANeighboursEdit()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 8080);
        Assert.Equal(0, BuildBoth(workspace).ExitCode);
        foreach (var project in new[] { "Shop", "Stock" })
        {
            File.AppendAllText(workspace[(project == "Shop" ? "Stock" : "Shop") + "/Properties/launchSettings.json"], "\n");
            var build = workspace.Build(project, "--no-restore", "-graph", "-isolate", "-v:detailed");
            Assert.Equal(0, build.ExitCode);
            Assert.Contains("Task \"ReadConfigurationFiles\"", build.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ItemAndProperty_AddAFileOrNone()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5970", Workspace.Reference + """<ConnLintFile Include="../.config/requests.http" />""");
        workspace.Write(".config/requests.http", "GET http://localhost:5978/\n");
        Assert.Contains("requests.http(1,", Assert.Single(workspace.Build("Shop").LinesWith("warning CONN5001")), StringComparison.Ordinal);
        Assert.Empty(workspace.Build("Shop", "-p:ConnLintFiles=false").LinesWith("CONN5001"));
    }

    [Fact]
    public void Secrets_AppearInNoOutputReportOrSummary()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 80);
        workspace.Write("Shop/appsettings.json", $$"""
            { "Stock": "http://user:{{Secret}}@localhost:5978/?key={{Secret}}", "ConnectionStrings": { "Db": "Host=localhost;Password={{Secret}};Username=shop" } }
            """);
        workspace.Write("Shop/Shop.http", $"GET http://user:{Secret}@localhost:5979/?token={Secret}\nAuthorization: Bearer {Secret}\n");
        workspace.Write(".env", $"SHOP_PASSWORD={Secret}\nASPNETCORE_URL=http://user:{Secret}@localhost:5971\n");
        workspace.Write("web/package.json", """{ "scripts": { "dev": "vite" }, "devDependencies": { "vite": "7" } }""");
        workspace.Write("web/vite.config.js", $"export default {{ server: {{ proxy: {{ '/api': 'http://user:{Secret}@localhost:5977/?x={Secret}' }} }} }};\n");
        workspace.Write(".github/workflows/ci.yml", $"jobs:\n  test:\n    steps:\n      - run: dotnet run --project Shop &\n        env:\n          API_KEY: {Secret}\n      - run: sleep 5 && curl http://user:{Secret}@localhost:5970\n");
        workspace.Write("Shop/Properties/launchSettings.json", $$"""
            { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://user:{{Secret}}@localhost:5970/?key={{Secret}}", "launchUrl": "http://user:{{Secret}}@localhost:5976/?key={{Secret}}",
              "commandLineArgs": "--urls http://user:{{Secret}}@localhost:80/?{{Secret}}", "environmentVariables": { "ASPNETCORE_URLS": "ftp://user:{{Secret}}@localhost:5970", "API_KEY": "{{Secret}}" } } } }
            """);
        workspace.Write("Shop/Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:8.0\nARG TOKEN={Secret}\nENV ASPNETCORE_URLS=\"http://user:{Secret}@localhost:5970;tcp://user:{Secret}@db\" Db=\"Host=localhost;Password={Secret}\"\nHEALTHCHECK CMD curl http://user:{Secret}@localhost:9/?k={Secret}\nENTRYPOINT [\"dotnet\", \"Shop.dll\", \"--key={Secret}\"]\n");
        workspace.Write("k8s/shop.yaml", $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: shop }}\nspec:\n  template:\n    spec:\n      containers:\n      - name: shop\n        image: shop:1\n        ports: [{{ containerPort: 9 }}]\n        env:\n        - {{ name: Stock__Url, value: 'http://user:{Secret}@localhost:5971/?k={Secret}' }}\n        - {{ name: ASPNETCORE_URLS, value: 'http://user:{Secret}@localhost:5970' }}\n        livenessProbe: {{ httpGet: {{ port: 9, path: '/?token={Secret}' }} }}\n");
        workspace.Write("Shop/Shop.csproj", File.ReadAllText(workspace["Shop/Shop.csproj"]).Replace("<ImplicitUsings>", $"<SpaProxyServerUrl>http://user:{Secret}@localhost:5974/?{Secret}</SpaProxyServerUrl><ApiKey>{Secret}</ApiKey><ImplicitUsings>", StringComparison.Ordinal));
        File.AppendAllText(workspace["compose.yaml"], $"    environment:\n      Db: Host=localhost;Port=5432;Password={Secret}\n      Url: http://user:{Secret}@shop:5970/?k={Secret}\n");

        var build = BuildBoth(workspace, "-p:ErrorLog=findings.sarif%2Cversion=2.1", "-v:normal");
        foreach (var file in new[] { "launchSettings.json", "appsettings.json", "Shop.http", "Dockerfile", "shop.yaml", "compose.yaml", "Shop.csproj", "vite.config.js" })
            Assert.Contains(build.Output.Split('\n'), line => line.Contains(file + "(", StringComparison.Ordinal) && line.Contains("CONN", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, build.Output, StringComparison.OrdinalIgnoreCase);
        var written = Directory.GetFiles(workspace.Root, "*", SearchOption.AllDirectories).Where(static file => file.EndsWith(".sarif", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("ConnLint.", StringComparison.Ordinal)).ToList();
        Assert.True(written.Count > 4);
        Assert.All(written, file => Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Watch_ObservesNoMoreThanWithoutThePackage()
    {
        using var workspace = new Workspace(package);
        WriteTwoServices(workspace, stockPort: 8080);
        Assert.Equal(0, workspace.Build("Shop").ExitCode);

        var watched = DotNet.Run(workspace["Shop"], "watch", "--list");
        Assert.Contains(workspace["Shop/Program.cs"], watched.Output, StringComparison.Ordinal);
        foreach (var file in new[] { "compose.yaml", "Dockerfile", "launchSettings.json", "ConnLint.Solution.txt", "Stock.csproj" })
            Assert.DoesNotContain(file, watched.Output, StringComparison.Ordinal);
    }

    private static void WriteTwoServices(Workspace workspace, int stockPort)
    {
        workspace.WriteWeb("Shop", Program, "http://localhost:5970");
        workspace.WriteWeb("Stock", Program, "http://localhost:5971");
        workspace.Write("Shop/Dockerfile", Dockerfile.Replace("{0}", "Shop", StringComparison.Ordinal));
        workspace.Write("Stock/Dockerfile", Dockerfile.Replace("{0}", "Stock", StringComparison.Ordinal));
        workspace.Write("Both.slnx", """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Stock/Stock.csproj" /></Solution>""");
        workspace.Write("compose.yaml", $"services:\n  shop:\n    build: Shop\n    ports: [\"5970:8080\"]\n  stock:\n    build: Stock\n    ports: [\"5971:{stockPort}\"]\n");
    }

    private static int TasksIn(Completed build, string name) => build.Output.Split('\n').Count(line => line.TrimEnd().EndsWith($"Task \"{name}\"", StringComparison.Ordinal));

    private static Completed BuildBoth(Workspace workspace, params string[] arguments) => workspace.Build("Both.slnx", arguments);
}
