using ConnLint.Analyzers.Rules;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

/// <summary>A project with a client, in a solution where <c>Api</c> listens on http 5100 and https 5101.</summary>
internal sealed class ClientTest : CSharpAnalyzerTest<RepositoryAnalyzer>
{
    public const string Api = """
        {
          "root": "/repo",
          "mentionedPorts": "5900 5901",
          "projects": {
            "Api/Api.csproj": [
              { "context": "profile:http", "default": "yes", "source": "AspNetCoreUrlsVariable", "name": "applicationUrl", "url": "http://localhost:5100", "file": "Api/Properties/launchSettings.json", "range": "100 21 5 25" },
              { "context": "profile:https", "default": "no", "source": "AspNetCoreUrlsVariable", "name": "applicationUrl", "url": "https://localhost:5101", "file": "Api/Properties/launchSettings.json", "range": "200 22 9 25" }
            ]
          }
        }
        """;

    public const string SummaryFile = "obj/ConnLint.Solution.json";

    public ClientTest()
        : this(Api)
    {
    }

    public ClientTest(string? summary)
    {
        DisabledDiagnostics.AddRange(OtherRules.Than<RepositoryAnalyzer>("CONN5001"));
        TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("ProjectDir", "/0/")));
        if (summary is not null) TestState.AdditionalFiles.Add((SummaryFile, summary));
    }

    public string AppSettings
    {
        set => TestState.AdditionalFiles.Add(("appsettings.json", value));
    }

    public string LaunchSettings
    {
        set => TestState.AdditionalFiles.Add(("Properties/launchSettings.json", value));
    }
}
