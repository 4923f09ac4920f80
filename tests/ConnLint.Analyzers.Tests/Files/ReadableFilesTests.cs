using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Tests.Files;

public sealed class ReadableFilesTests
{
    private const string Settings = """
        {
          // Grüße 😀
          "Text": "Grüße 😀", "Api": "http://localhost:{|CONN5001:5999|}/v1", /* more
          lines */ "Other": "http://localhost:{|CONN5001:5998|}",
        }
        """;

    private const string Launch = """
        {
          /* Ports
             of the team: 😀 */
          "profiles": {
            /* here */ "http 😀": { "commandName": "Project", "applicationUrl": "http://localhost:5000;{|CONN4001:http://localhost:5002|}" }, // end
          },
        }
        """;

    private const string Endpoint = """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }""";

    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var encoding in new[] { "utf-8", "utf-8 with its mark", "utf-16", "utf-16BE" })
            {
                foreach (var lineEnd in new[] { "\n", "\r\n", "\r", "\r\n\r\n", "\n\t \n" }) forms.Add(encoding, lineEnd);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Settings_HaveExactPlaces(string encoding, string lineEnd) => VerifyAsync((FilesTest.AppSettings, OnDisk(Settings, encoding, lineEnd)));

    [Theory]
    [MemberData(nameof(Forms))]
    public Task LaunchSettings_HaveExactPlaces(string encoding, string lineEnd)
        => VerifyAsync((FilesTest.LaunchSettings, OnDisk(Launch, encoding, lineEnd)), (FilesTest.AppSettings, SourceText.From(Endpoint)));

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Summary_IsRead(string encoding, string lineEnd) => VerifyAsync(
        (FilesTest.Summary, OnDisk("root\t/repo\nports\t5999\n", encoding, lineEnd)),
        (FilesTest.AppSettings, SourceText.From("""{ "A": "http://localhost:5999", "B": "http://localhost:{|CONN5001:5998|}" }""")));

    [Fact]
    public Task MinifiedFile_HasExactPlaces()
        => VerifyAsync((FilesTest.AppSettings, SourceText.From("{\"A\":\"http://localhost:{|CONN5001:5999|}\",\"B\":[\"http://localhost:{|CONN5001:5998|}\"]}")));

    private static SourceText OnDisk(string content, string encoding, string lineEnd)
        => FilesTest.OnDisk(content.Replace("\n", lineEnd, System.StringComparison.Ordinal), encoding == "utf-8 with its mark" ? new UTF8Encoding(true) : encoding == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(encoding));

    private static Task VerifyAsync(params (string Name, SourceText Content)[] files)
    {
        var test = new FilesTest { TestState = { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication } };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test.RunAsync();
    }
}
