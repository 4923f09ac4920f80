using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Code;

namespace ConnLint.Cli.Tests.Code;

/// <summary>A repository of little projects of every kind, restored once and read once for all tests.</summary>
public sealed class ReadProjects : IAsyncLifetime, IDisposable
{
    private const string Web = "Microsoft.NET.Sdk.Web";
    private const string Console = "Microsoft.NET.Sdk";

    private readonly ScratchRepository _repository = new();
    private readonly List<string> _projects = [];
    private readonly List<string> _restored = [];
    private IReadOnlyList<ProjectCode> _read = [];

    /// <summary>Every file and folder with its time and content, before and after.</summary>
    internal (string[] Before, string[] After) Tree { get; private set; }

    internal string Folder => _repository.Folder;

    internal ProjectCode this[string name] => _read.Single(code => Path.GetFileNameWithoutExtension(code.Project) == name);

    internal string[] Names => [.. _read.Select(static code => Path.GetFileName(code.Project))];

    public async Task InitializeAsync()
    {
        Write();
        await RestoreAsync();
        var before = Entries();
        _read = await new CodeReader(Folder).ReadAsync(_projects, CancellationToken.None);
        Tree = (before, Entries());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _repository.Dispose();

    /// <summary>The text of a file at a place.</summary>
    internal static string TextAt(Endpoints.Facts.TextPlace place) => File.ReadAllText(place.Path).Substring(place.Start, place.Length);

    private void Write()
    {
        Add("Urls", Web, "WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://127.0.0.1:5101\");");
        Add("Shared", Console, "namespace Shared; public static class Ports { public const int Api = 5102; }", "<OutputType>Library</OutputType>");
        Add("Listen", Web, """
            var builder = WebApplication.CreateBuilder();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(Shared.Ports.Api));
            builder.Build().Run();
            """, items: """<ProjectReference Include="../Shared/Shared.csproj" />""");
        Add("Generic", Web, "Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls(\"http://localhost:5103\")).Build().Run();");
        Add("Slim", Web, "WebApplication.CreateSlimBuilder(args).Build().Run(\"http://localhost:5104\");");
        Add("Client", Console, """
            using System.Net;
            using System.Net.Http;
            using System.Net.Sockets;

            new TcpListener(IPAddress.Loopback, 5106).Start();
            await new HttpClient().GetStringAsync("http://localhost:5105/orders");
            """);
        Add("Broken", Web, """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("http://localhost:5107");
            var unfinished = (
            builder.Build().Run();
            """);
        Add("Undefined", Web, "WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://localhost:5108\"); Nowhere.Defined();");
        Add("Newest", Web, """
            WebApplication.CreateBuilder(args).WebHost.UseUrls("http://localhost:5109".Same);
            static class Texts { extension(string text) { public string Same => text; } }
            """);
        var sum = "\"http://localhost:5113/\"" + string.Concat(Enumerable.Repeat(" + \"x\"", 20_000));
        Add("Deep", Web, $"await new HttpClient().GetStringAsync({sum});");
        _repository.Write("Deep/Nested.cs", $"class Nested {{ int One() => {new string('(', 100_000)}1{new string(')', 100_000)}; }}");
        Add("Image", Web, "WebApplication.Create(args).Run();", "<ContainerBaseImage>example.org/aspnet:10.0</ContainerBaseImage><ContainerFamily>alpine</ContainerFamily>", """
            <ContainerPort Include="8085" Type="tcp" /><ContainerPort Include="8086" />
            <ContainerEnvironmentVariable Include="ASPNETCORE_URLS" Value="http://+:8085;http://+:8086?a=b*" />
            """);
        Add("Tests", Console, "", "<IsTestProject>true</IsTestProject><OutputType>Library</OutputType>", targets: """
            <Target Name="Map" BeforeTargets="CoreCompile"><WriteLinesToFile File="$(OutputPath)map" Lines="as the coverage of Microsoft.NET.Test.Sdk" /></Target>
            """);
        Add("Multi", Web, "WebApplication.Create(args).Run(\"http://localhost:5110\");", "<TargetFramework></TargetFramework><TargetFrameworks> net10.0; net8.0</TargetFrameworks>");
        Add("Odd (1);name %41", Web, "WebApplication.Create(args).Run(\"http://localhost:5111\");", isRestored: false);
        Add("Unrestored", Web, "WebApplication.Create(args).Run(\"http://localhost:5112\");", isRestored: false);
        AddFile("FSharp/FSharp.fsproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        AddFile("Malformed/Malformed.csproj", "<Project Sdk=");
        AddFile("Import/Import.csproj", """<Project><Import Project="http://user:hidden@host/x.props?token=hidden" /></Project>""");
        _projects.Add(Path.Combine(Folder, "Absent/Absent.csproj"));
    }

    private void Add(string name, string sdk, string program, string properties = "", string items = "", string targets = "", bool isRestored = true)
    {
        var project = AddFile($"{name}/{name}.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              {targets}
            </Project>
            """);
        _repository.Write($"{name}/Program.cs", program);
        if (isRestored) _restored.Add(project);
    }

    private string AddFile(string path, string text)
    {
        var file = _repository.Write(path, text);
        _projects.Add(file);
        return file;
    }

    // A project that refers to all the others restores them all at once.
    private async Task RestoreAsync()
    {
        var all = _repository.Write("all/all.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{string.Concat(_restored.Select(static project => $"<ProjectReference Include=\"{project}\" />"))}</ItemGroup>
            </Project>
            """);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["restore", all, "-v:q", "-nr:false"]) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }

    private string[] Entries()
        => [.. new DirectoryInfo(Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(Entry).Order(StringComparer.Ordinal)];

    private static string Entry(FileSystemInfo entry)
        => $"{entry.FullName} {entry.LastWriteTimeUtc.Ticks} " + (entry is FileInfo ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName))) : "");
}
