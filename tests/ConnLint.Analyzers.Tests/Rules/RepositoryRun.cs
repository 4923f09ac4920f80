using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.Testing;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules;

/// <summary>What the rules that join files say of one web project, whose launch profile starts on 5132 unless a file says otherwise: one line <c>id level text</c> a finding, with the characters that it stands at.</summary>
internal static class RepositoryRun
{
    private const string LaunchFile = "Properties/launchSettings.json";
    private const string Launch = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132" } } }""";

    public static async Task<string> OfAsync(string code, params (string Path, string Content)[] files) => string.Join('\n', (await RunAsync(code, files).ConfigureAwait(false)).Select(static one
        => $"{one.Id} {one.Severity} {(one.Location.SourceTree is { } tree ? tree.ToString().Substring(one.Location.SourceSpan.Start, one.Location.SourceSpan.Length) : one.Location.GetLineSpan().Path)}"));

    /// <summary>The messages alone.</summary>
    public static async Task<string> MessagesAsync(string code, params (string Path, string Content)[] files)
        => string.Join('\n', (await RunAsync(code, files).ConfigureAwait(false)).Select(static one => one.GetMessage(CultureInfo.InvariantCulture)));

    private static async Task<IEnumerable<Diagnostic>> RunAsync(string code, (string Path, string Content)[] files)
    {
        var state = new TestState();
        state.Sources.Add(("/0/Program.cs", code));
        state.AdditionalFiles.Add(("/0/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"""));
        if (!files.Any(static file => file.Path == LaunchFile)) state.AdditionalFiles.Add(("/0/" + LaunchFile, Launch));
        foreach (var (path, content) in files) (path.EndsWith("config", System.StringComparison.Ordinal) ? state.AnalyzerConfigFiles : state.AdditionalFiles).Add(("/0/" + path, content));
        state.AnalyzerConfigFiles.Add(BuildProperties.Global(("ProjectDir", "/0/"), ("UsingMicrosoftNETSdkWeb", "true")));

        return await AnalyzerRun.OfAsync(new RepositoryAnalyzer(), state).ConfigureAwait(false);
    }
}
