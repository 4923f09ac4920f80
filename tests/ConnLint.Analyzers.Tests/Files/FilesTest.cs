using System.IO;
using System.Linq;
using System.Text;
using ConnLint.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Tests.Files;

/// <summary>A web project that every rule is silent about, until a file gives it something to say; but for one remark about its client.</summary>
internal sealed class FilesTest : CSharpAnalyzerTest<AllAnalyzers>
{
    public const string LaunchSettings = "Properties/launchSettings.json";
    public const string AppSettings = "appsettings.json";
    public const string DevelopmentSettings = "appsettings.Development.json";
    public const string Summary = "obj/ConnLint.Solution.txt";

    public static readonly string[] Names = [LaunchSettings, AppSettings, DevelopmentSettings, Summary];

    public FilesTest()
    {
        TestCode = """
            var builder = WebApplication.CreateBuilder(args);
            await new HttpClient().GetAsync("http://localhost:5000");
            builder.Build().Run();
            """;
        DisabledDiagnostics.Add("CONN2002"); // the client is there for the rules that join it with files
        TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("UsingMicrosoftNETSdkWeb", "true"), ("ProjectDir", "/0/")));
    }

    public FilesTest(params (string Name, string Content)[] files)
        : this()
    {
        foreach (var file in files) TestState.AdditionalFiles.Add(file);
    }

    /// <summary>The same files, of which it only matters that no analyzer throws.</summary>
    public FilesTest ForCrashesOnly()
    {
        DisabledDiagnostics.Clear();
        DisabledDiagnostics.AddRange(new AllAnalyzers().SupportedDiagnostics.Select(static rule => rule.Id));
        return this;
    }

    /// <summary>A text as the compiler reads it from disk, byte order mark included.</summary>
    public static SourceText OnDisk(string content, Encoding encoding) => Decoded([.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);

    public static SourceText Decoded(byte[] bytes) => SourceText.From(new MemoryStream(bytes), throwIfBinaryDetected: false);
}
