using ConnLint.Analyzers.Rules;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

/// <summary>A project with a client, in a solution where <c>Api</c> listens on http 5100 and https 5101.</summary>
internal sealed class ClientTest : CSharpAnalyzerTest<RepositoryAnalyzer>
{
    public const string Api =
        "root\t/repo\n"
        + "ports\t5900 5901\n"
        + "project\tApi/Api.csproj\n"
        + "bind\tprofile:http\tdefault\tAspNetCoreUrlsVariable\tapplicationUrl\thttp://localhost:5100\tApi/Properties/launchSettings.json\t5\n"
        + "bind\tprofile:https\t\tAspNetCoreUrlsVariable\tapplicationUrl\thttps://localhost:5101\tApi/Properties/launchSettings.json\t9\n";

    public const string SummaryFile = "obj/ConnLint.Solution.txt";

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
