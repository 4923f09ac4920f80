using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Files;

public sealed class BadFilesTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    private static readonly string[] Malformed =
    [
        "", " ", "\r\n", "\0", "\uFEFF", "{", "}", "[", "\"", "null", "42", "[]", "\"text\"", "{} {}", "{ \"a\": }", "{ \"a\" \"b\" }", "{ 'a': 'b' }", "{ a: 1 }",
        "{ \"a\": \"\\", "{ \"a\": \"\\u12", "{ \"a\": \"\\ud800\" }", "{ \"a\": \"\n\" }", "{ \"a\": 01 }", "{ \"a\": NaN }", "{ \"a\": tru", "{ /* ", "{ /", "// only a comment",
        "{ \"profiles\": { \"http\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://localhost:5000", "<configuration><urls>http://*:1</urls></configuration>",
    ];

    public static TheoryData<string, string> MalformedFiles
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var content in Malformed) files.Add(FilesTest.AppSettings, content);
            foreach (var content in Malformed) files.Add(FilesTest.LaunchSettings, content);
            foreach (var content in Malformed) files.Add(FilesTest.Summary, content);
            return files;
        }
    }

    public static TheoryData<string> Names => [.. FilesTest.Names];

    [Theory]
    [MemberData(nameof(MalformedFiles))]
    public Task MalformedFile_IsSilent(string name, string content) => new FilesTest((name, content)).RunAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public Task FileOfTenMegabytes_IsSilent(string name)
        => new FilesTest((name, "{ \"Api\": \"http://localhost:5999\", \"text\": \"" + new string('x', TenMegabytes) + "\" }")).RunAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public Task FileOfManyKeys_DoesNotCrash(string name)
        => new FilesTest((name, "{ " + string.Join(", ", Enumerable.Range(0, 30_000).Select(static i => $"\"http://localhost:{i}\": \"http://localhost:{i}\"")) + " }")).ForCrashesOnly().RunAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public Task DeepNesting_IsSilent(string name) => new FilesTest(
        (name, string.Concat(Enumerable.Repeat("{ \"Api\": ", 100_000)) + "\"http://localhost:5999\"" + new string('}', 100_000))).RunAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public Task UnclosedBrackets_AreSilent(string name) => new FilesTest((name, "{ \"Api\": " + new string('[', 500_000))).RunAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public Task BinaryFile_IsSilent(string name)
    {
        var bytes = new byte[100_000];
        new Random(20).NextBytes(bytes);
        bytes.AsSpan().Replace((byte)'|', (byte)0); // which the test's markup would take for its own
        var test = new FilesTest();
        test.TestState.AdditionalFiles.Add((name, FilesTest.Decoded(bytes)));
        return test.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Utf16WithoutItsMark_IsSilent(string name)
    {
        var test = new FilesTest();
        test.TestState.AdditionalFiles.Add((name, FilesTest.Decoded(Encoding.Unicode.GetBytes("""{ "Api": "http://localhost:5999" }"""))));
        return test.RunAsync();
    }

    [Fact]
    public Task EveryFileBrokenAtOnce_IsSilent() => new FilesTest([.. FilesTest.Names.Select(static name => (name, "{ \"profiles\": { "))]).RunAsync();
}
