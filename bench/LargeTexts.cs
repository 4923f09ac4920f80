using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Bench;

/// <summary>
/// Repositories with one file that is as large as a reader takes, of many times the same: what nobody writes, and what a file may hold all the same. Each is made of a number of parts,
/// so that twice the parts should cost twice the work.
/// </summary>
internal static class LargeTexts
{
    private const string Project = "src/Api/Api.csproj";
    private const string Web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";
    private const string Launch = "src/Api/Properties/launchSettings.json";
    private const string Settings = "src/Api/appsettings.json";
    private const string Dockerfile = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV ASPNETCORE_HTTP_PORTS=8080\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n";
    private const string Profile = """{"profiles":{"http":{"commandName":"Project","applicationUrl":"http://localhost:5080"}}}""";

    public static IReadOnlyList<LargeText> All { get; } =
    [
        new("compose: services", "compose.yaml", 14_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: nginx\n    ports: [\"{Port(i)}:80\"]\n")),
        new("compose: services built of the project", "compose.yaml", 12_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    build: src/Api\n    ports: [\"{Port(i)}:8080\"]\n")),
        new("compose: services that ask each other", "compose.yaml", 10_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: nginx\n    environment: {{U: \"http://s{i + 1}:81\"}}\n")),
        new("compose: services that ask the host", "compose.yaml", 10_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: redis\n    environment: {{U: \"http://localhost:{Port(i)}\"}}\n")),
        new("compose: services that wait", "compose.yaml", 10_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    build: src/Api\n    depends_on: [s{i + 1}]\n")),
        new("compose: services in networks", "compose.yaml", 10_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: redis\n    networks: [n{i}]\n    environment: {{U: \"redis:6379\"}}\n")),
        new("compose: services with one alias", "compose.yaml", 10_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: redis\n    hostname: db\n    environment: {{U: \"http://db:81\"}}\n")),
        new("compose: ports of one service", "compose.yaml", 40_000, static n => "services:\n  api:\n    build: src/Api\n    ports:\n" + Each(n, static i => $"    - {Port(i)}:{Port(i + 1)}\n")),
        new("compose: variables of one service", "compose.yaml", 25_000, static n => "services:\n  api:\n    build: src/Api\n    environment:\n" + Each(n, static i => $"      S{i}: http://s{i}:{Port(i)}/\n")),
        new("compose: arguments of one service", "compose.yaml", 40_000, static n => "services:\n  api:\n    build: src/Api\n    command: [" + Each(n, static i => $"\"--k{i}=v{i}\", ") + "]\n"),
        new("compose: anchors", "compose.yaml", 14_000, static n => "services:\n" + Each(n, static i => $"  s{i}: &a{i}\n    image: nginx\n    extends: s{i / 2}\n")),
        new("compose: profiles and volumes", "compose.yaml", 12_000, static n => "services:\n  api:\n    build: src/Api\n    volumes:\n" + Each(n, static i => $"    - ./a{i}:/app/a{i}\n")),
        new("env file", "src/Api/.env", 30_000, static n => Each(n, static i => $"S{i}=http://localhost:{Port(i)}\n")) { Also = Env },
        new("settings", Settings, 25_000, static n => "{" + Each(n, static i => $"\"Key{i}\":\"some value {i}\",\n") + "\"a\":1}"),
        new("settings: URLs", Settings, 20_000, static n => "{" + Each(n, static i => $"\"Key{i}\":\"http://localhost:{Port(i)}/\",\n") + "\"a\":1}"),
        new("settings: connection strings", Settings, 12_000, static n => "{\"ConnectionStrings\":{" + Each(n, static i => $"\"K{i}\":\"Host=localhost;Port={Port(i)};Database=d\",\n") + "\"a\":\"b\"}}"),
        new("settings: endpoints", Settings, 16_000, static n => "{\"Kestrel\":{\"Endpoints\":{" + Each(n, static i => $"\"E{i}\":{{\"Url\":\"http://localhost:{Port(i)}\"}},\n") + "\"a\":{\"Url\":\"http://*:1\"}}}}"),
        new("settings: endpoints without URLs", Settings, 25_000, static n => "{\"Kestrel\":{\"Endpoints\":{" + Each(n, static i => $"\"E{i}\":{{\"Urk\":\"http://*:{Port(i)}\"}},\n") + "\"a\":{\"Url\":\"http://*:1\"}}}}"),
        new("settings: one list of URLs", Settings, 40_000, static n => "{\"Urls\":\"" + Each(n, static i => $"http://localhost:{Port(i)};") + "\"}"),
        new("settings: another environment's", "src/Api/appsettings.Development.json", 25_000, static n => "{" + Each(n, static i => $"\"Key{i}\":\"some value {i}\",\n") + "\"a\":1}"),
        new("settings of twins", Settings, 20_000, static n => "{" + Each(n, static i => $"\"Key{i % 100}\":\"http://localhost:{Port(i)}\",\n") + "\"a\":1}"),
        new("profiles", Launch, 9_000, static n => "{\"profiles\":{" + Each(n, static i => $"\"p{i}\":{{\"commandName\":\"Project\",\"applicationUrl\":\"http://localhost:{Port(i)}\"}},\n") + "\"z\":{\"commandName\":\"Project\"}}}"),
        new("profiles beside settings", Launch, 3_000, static n => "{\"profiles\":{" + Each(n, static i => $"\"p{i}\":{{\"commandName\":\"Project\",\"applicationUrl\":\"http://localhost:{Port(i)}\"}},\n") + "\"z\":{\"commandName\":\"Project\"}}}") { Beside = [(Settings, static n => "{" + Each(n, static i => $"\"Key{i}\":\"http://localhost:{Port(i)}\",\n") + "\"a\":1}")] },
        new("variables of one profile", Launch, 30_000, static n => "{\"profiles\":{\"http\":{\"commandName\":\"Project\",\"environmentVariables\":{" + Each(n, static i => $"\"S{i}\":\"http://s:{Port(i)}\",\n") + "\"a\":\"b\"}}}}"),
        new("URLs of one profile", Launch, 40_000, static n => "{\"profiles\":{\"http\":{\"commandName\":\"Project\",\"applicationUrl\":\"" + Each(n, static i => $"http://localhost:{Port(i)};") + "\"}}}"),
        new("arguments of one profile", Launch, 40_000, static n => "{\"profiles\":{\"http\":{\"commandName\":\"Project\",\"commandLineArgs\":\"" + Each(n, static i => $"--k{i} v{i} ") + "\"}}}"),
        new("Dockerfile: EXPOSE", "src/Api/Dockerfile", 80_000, static n => "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE " + Each(n, static i => $"{Port(i)} ") + "\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n"),
        new("Dockerfile: ENV", "src/Api/Dockerfile", 50_000, static n => "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n" + Each(n, static i => $"ENV S{i}=v{i}\n") + "ENTRYPOINT [\"dotnet\", \"Api.dll\"]\n"),
        new("Dockerfile: stages", "src/Api/Dockerfile", 40_000, static n => "FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS s0\n" + Each(n, static i => $"FROM s{i} AS s{i + 1}\n") + "ENTRYPOINT [\"dotnet\", \"Api.dll\"]\n"),
        new("Dockerfile: COPY", "src/Api/Dockerfile", 30_000, static n => "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n" + Each(n, static i => $"COPY a{i}.csproj b{i}\n") + "ENTRYPOINT [\"dotnet\", \"Api.dll\"]\n"),
        new("manifest: workloads and services", "deploy/all.yaml", 1_800, static n => Each(n, static i => $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: d{i}}}\nspec: {{template: {{metadata: {{labels: {{app: a{i}}}}}, spec: {{containers: [{{name: api, image: api, ports: [{{containerPort: {Port(i)}}}]}}]}}}}}}\n---\napiVersion: v1\nkind: Service\nmetadata: {{name: s{i}}}\nspec: {{selector: {{app: a{i}}}, ports: [{{port: 80, targetPort: {Port(i)}}}]}}\n---\n")),
        new("manifest: containers", "deploy/all.yaml", 15_000, static n => "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec:\n  template:\n    spec:\n      containers:\n" + Each(n, static i => $"      - {{name: c{i}, image: api, ports: [{{containerPort: {Port(i)}}}]}}\n")),
        new("requests", "src/Api/all.http", 25_000, static n => Each(n, static i => $"GET http://localhost:{Port(i)}/{i}\n\n###\n")),
        new("requests with variables", "src/Api/all.http", 18_000, static n => Each(n, static i => $"@h{i} = http://localhost:{Port(i)}\n") + Each(n, static i => $"GET {{{{h{i}}}}}/\n\n###\n")),
        new("vite: proxies", "src/Web/vite.config.ts", 18_000, static n => "export default { server: { port: 5173, proxy: {" + Each(n, static i => $"'/a{i}': 'http://localhost:{Port(i)}',\n") + "} } }\n") { Also = Package },
        new("package.json: scripts", "src/Web/package.json", 20_000, static n => "{\"scripts\":{" + Each(n, static i => $"\"s{i}\":\"vite --port {Port(i)}\",\n") + "\"a\":\"b\"}}"),
        new("project: items", Project, 10_000, static n => "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>" + Each(n, static i => $"<ContainerPort Include=\"{Port(i)}\" Type=\"tcp\"/>\n<ProjectReference Include=\"../P{i}/P{i}.csproj\"/>\n") + "</ItemGroup></Project>"),
        new("project: properties", Project, 25_000, static n => "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>" + Each(n, static i => $"<P{i}>$(P{i - 1})x</P{i}>\n") + "</PropertyGroup></Project>"),
        new("solution", "All.slnx", 20_000, static n => "<Solution>" + Each(n, static i => $"<Project Path=\"src/P{i}/P{i}.csproj\" />\n") + "</Solution>"),
        new("Procfile", "src/Api/Procfile", 22_000, static n => Each(n, static i => $"w{i}: dotnet Api.dll --urls http://*:{Port(i)}\n")),
        new("fly.toml", "src/Api/fly.toml", 20_000, static n => "app = \"a\"\n" + Each(n, static i => $"[[services]]\ninternal_port = {Port(i)}\n")),
        new("workflow", ".github/workflows/ci.yml", 12_000, static n => "jobs:\n  a:\n    steps:\n" + Each(n, static i => $"    - run: dotnet run --project src/Api & curl http://localhost:{Port(i)}/\n")),
        new("compose: one port of the host", "compose.yaml", 14_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: nginx\n    ports: [\"80:80\"]\n")),
        new("compose: ports on loopback", "compose.yaml", 9_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    build: src/Api\n    ports: [\"{Port(i)}:8080\"]\n    environment: {{ASPNETCORE_URLS: \"http://localhost:8080\"}}\n")),
        new("compose: health checks", "compose.yaml", 9_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    build: src/Api\n    healthcheck: {{test: [CMD, curl, \"http://localhost:{Port(i)}/\"]}}\n")),
        new("compose: ports of the host inside", "compose.yaml", 8_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: redis\n    ports: [\"{Port(i)}:6379\"]\n    environment: {{U: \"s{i + 1}:{Port(i + 1)}\"}}\n")),
        new("compose: brokers", "compose.yaml", 7_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: apache/kafka\n    depends_on: [s{i + 1}]\n    environment: {{KAFKA_ADVERTISED_LISTENERS: \"P://localhost:9092\"}}\n")),
        new("compose: everything waits for all", "compose.yaml", 600, static n => "services:\n" + Each(n, i => $"  s{i}:\n    image: redis\n    depends_on: [" + Each(150, static j => $"s{j}, ") + "]\n")),
        new("compose: aliases of one service", "compose.yaml", 40_000, static n => "services:\n  db:\n    image: redis\n  api:\n    build: src/Api\n    environment: {U: \"http://db:81\"}\n    networks:\n      default:\n        aliases: [" + Each(n, static i => $"a{i}, ") + "]\n"),
        new("settings: names of services", Settings, 20_000, static n => "{" + Each(n, static i => $"\"Key{i}\":\"http://s{i % 500}:{Port(i)}/\",\n") + "\"a\":1}") { Also = Services },
        new("settings: URLs beside services", Settings, 20_000, static n => "{" + Each(n, static i => $"\"Key{i}\":\"http://localhost:{Port(i + 500)}/\",\n") + "\"a\":1}") { Also = Services },
        new("settings: URLs beside as many services", Settings, 10_000, static n => "{" + Each(n, static i => $"\"Key{i}\":\"http://localhost:{11_111}/\",\n") + "\"a\":1}") { Beside = [("compose.yaml", static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: nginx\n    ports: [\"{1 + (i % 99)}:80\"]\n"))] },
        new("settings: misspelled sections", Settings, 12_000, static n => "{" + Each(n, static i => $"\"K{i}\":{{\"Kesterl\":{{\"Endpoints\":{{\"E\":{{\"Url\":\"http://*:{Port(i)}\"}}}}}}}},\n") + "\"a\":1}"),
        new("settings: malformed URLs", Settings, 40_000, static n => "{\"Urls\":\"" + Each(n, static i => $"localhost:{Port(i)};") + "\"}"),
        new("settings: URLs of all interfaces", Settings, 40_000, static n => "{\"Urls\":\"" + Each(n, static i => $"http://*:{Port(i)};") + "\"}"),
        new("settings: URLs beside ports", Settings, 20_000, static n => "{\"Urls\":\"" + Each(n, static i => $"http://localhost:{Port(i)};") + "\",\"HTTP_PORTS\":\"" + Each(n, static i => $"{Port(i)};") + "\"}"),
        new("settings: URLs beside endpoints", Settings, 10_000, static n => "{\"Urls\":\"" + Each(n, static i => $"http://localhost:{Port(i)};") + "\",\"Kestrel\":{\"Endpoints\":{" + Each(n, static i => $"\"E{i}\":{{\"Url\":\"http://127.0.{i / 250}.{i % 250}:7\"}},\n") + "\"a\":{\"Url\":\"http://*:1\"}}}}"),
        new("settings: URLs beside services' variables", Settings, 10_000, static n => "{\"Urls\":\"" + Each(n, static i => $"http://localhost:{Port(i)};") + "\"}") { Beside = [("compose.yaml", static n => "services:\n" + Each(n, static i => $"  s{i}:\n    build: src/Api\n    environment: {{Kestrel__Endpoints__E__Url: \"http://*:{Port(i)}\"}}\n"))] },
        new("arguments: URLs again and again", Launch, 25_000, static n => "{\"profiles\":{\"http\":{\"commandName\":\"Project\",\"commandLineArgs\":\"" + Each(n, static i => $"--urls http://*:{Port(i)} ") + "\"}}}"),
        new("profiles: misspelled variables", Launch, 25_000, static n => "{\"profiles\":{\"http\":{\"commandName\":\"Project\",\"environmentVariables\":{" + Each(n, static i => $"\"ASPNETCORE_URL{i}\":\"http://*:{Port(i)}\",\n") + "\"a\":\"b\"}}}}"),
        new("profiles: variables with a prefix", Launch, 25_000, static n => "{\"profiles\":{\"http\":{\"commandName\":\"Project\",\"environmentVariables\":{" + Each(n, static i => $"\"ASPNETCORE_S{i}\":\"{Port(i)}\",\n") + "\"a\":\"b\"}}}}") { Builder = "Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(b => {}).Build().Run();" },
        new("profiles: one port", Launch, 9_000, static n => "{\"profiles\":{" + Each(n, static i => $"\"p{i}\":{{\"commandName\":\"Project\",\"applicationUrl\":\"http://localhost:80\"}},\n") + "\"z\":{\"commandName\":\"Project\"}}}"),
        new("profiles beside endpoints", Launch, 3_000, static n => "{\"profiles\":{" + Each(n, static i => $"\"p{i}\":{{\"commandName\":\"Project\"}},\n") + "\"z\":{\"commandName\":\"Project\"}}}") { Beside = [(Settings, static n => "{\"Kestrel\":{\"Endpoints\":{" + Each(n, static i => $"\"E{i}\":{{\"Url\":\"http://127.0.{i / 250}.{i % 250}:7\"}},\n") + "\"a\":{\"Url\":\"http://*:1\"}}}}")] },
        new("services beside settings", "compose.yaml", 10_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    build: src/Api\n")) { Beside = [(Settings, static n => "{" + Each(n, static i => $"\"Key{i}\":\"http://localhost:{Port(i)}\",\n") + "\"a\":1}")] },
        new("manifest: one label", "deploy/all.yaml", 1_800, static n => Each(n, static i => $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: d{i}}}\nspec: {{template: {{metadata: {{labels: {{app: a}}}}, spec: {{containers: [{{name: api, image: api, ports: [{{containerPort: {Port(i)}}}]}}]}}}}}}\n---\napiVersion: v1\nkind: Service\nmetadata: {{name: s{i}}}\nspec: {{selector: {{app: a}}, ports: [{{port: 80, targetPort: {Port(i)}}}]}}\n---\n")),
        new("requests of one port", "src/Api/all.http", 25_000, static n => Each(n, static i => $"GET http://localhost:11111/{i}\n\n###\n")),
        new("services beside one env file", "compose.yaml", 8_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    image: redis\n    env_file: src/Api/.env\n")) { Beside = [("src/Api/.env", static n => Each(n, static i => $"S{i}=http://localhost:{Port(i)}\n"))] },
        new("built services beside one env file", "compose.yaml", 8_000, static n => "services:\n" + Each(n, static i => $"  s{i}:\n    build: src/Api\n    env_file: src/Api/.env\n")) { Beside = [("src/Api/.env", static n => Each(n, static i => $"S{i}=http://localhost:{Port(i)}\n"))] },
        new("settings: dependencies of a service", Settings, 10_000, static n => "{\"ConnectionStrings\":{" + Each(n, static i => $"\"K{i}\":\"Host=localhost;Port=5432;Database=d\",\n") + "\"a\":\"b\"}}") { Beside = [("compose.yaml", static n => "services:\n  db:\n    image: postgres\n  api:\n    build: src/Api\n    environment:\n" + Each(n, static i => $"      S{i}: v{i}\n"))] },
        new("profiles: suppressed", Launch, 7_000, static n => "// connlint-disable-profile p1 CONN3005\n{\"profiles\":{" + Each(n, static i => $"\"p{i}\":{{\"commandName\":\"Project\",\"environmentVariables\":{{\"ASPNETCORE_URL\":\"http://*:80\"}}}},\n") + "\"z\":{\"commandName\":\"Project\"}}}"),
        new("suppressions", Settings, 12_000, static n => "{" + Each(n, static i => $"// connlint-disable-next-line CONN5001\n\"Key{i}\":\"http://localhost:{Port(i)}/\",\n") + "\"a\":1}"),
    ];

    /// <summary>The files of a repository with the large one.</summary>
    /// <param name="large">The kind.</param>
    /// <param name="parts">How many parts it has.</param>
    public static IReadOnlyList<RepositoryFile> Files(LargeText large, int parts)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [Project] = Web, [Launch] = Profile, ["src/Api/Dockerfile"] = Dockerfile };
        foreach (var (path, text) in large.Also) files[path] = text;
        foreach (var (path, text) in large.Beside) files[path] = text(parts);
        files[large.Path] = large.Text(parts);
        return [.. files.Select(static file => new RepositoryFile(file.Key, file.Value))];
    }

    private static (string, string)[] Env => [("compose.yaml", "services:\n  api:\n    build: src/Api\n    env_file: src/Api/.env\n")];

    private static (string, string)[] Services => [("compose.yaml", "services:\n" + Each(500, static i => $"  s{i}:\n    image: nginx\n    ports: [\"{Port(i)}:80\"]\n") + "  api:\n    build: src/Api\n")];

    private static (string, string)[] Package => [("src/Web/package.json", "{}")];

    private static int Port(int i) => 1024 + (i % 60_000);

    private static string Each(int n, Func<int, string> part) => string.Concat(Enumerable.Range(0, n).Select(part));

    /// <summary>A kind of large file.</summary>
    /// <param name="Name">What there is much of.</param>
    /// <param name="Path">The file.</param>
    /// <param name="Parts">How many parts fit into the length up to which readers read.</param>
    /// <param name="Text">The file of a number of parts.</param>
    internal sealed record LargeText(string Name, string Path, int Parts, Func<int, string> Text)
    {
        public IReadOnlyList<(string Path, string Text)> Also { get; init; } = [];

        public IReadOnlyList<(string Path, Func<int, string> Text)> Beside { get; init; } = [];

        /// <summary>What the program says.</summary>
        public string Builder { get; init; } = "var app = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build();\napp.Run();\n";
    }
}
