using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Platforms;
using ConnLint.Endpoints.Tests.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.Platforms;

public sealed class ShellCommandsTests
{
    [Theory]
    [InlineData("dotnet run", "dotnet|run")]
    [InlineData("a && b || c; d | e", "a/b/c/d/e")]
    [InlineData("a 'b c' \"d \\\"e\\\" $F\" g\\ h", "a|b c|d \"e\" $F|g h")]
    [InlineData("a --x='b c' ''", "a|--x=b c|")]
    [InlineData("a > out 2>&1", "a|>|out|2>&1")]
    [InlineData("a &> out", "a|&>|out")]
    [InlineData("a $(b; c) d", "a|$(b; c)|d")]
    [InlineData("a # b && c", "a")]
    [InlineData("a#b", "a#b")]
    [InlineData("(a; b)", "a/b")]
    [InlineData("a\\b c:\\d", "a\\b|c:\\d")]
    [InlineData("nohup sudo env X=1 a", "a")]
    [InlineData("", "")]
    [InlineData("X=1", "")]
    [InlineData("a 'b", "a|b")]
    public void Words_AreSplit(string line, string expected)
        => Assert.Equal(expected, string.Join('/', Read(line).Select(static command => string.Join('|', command.Words.Select(static word => word.Text)))));

    [Theory]
    [InlineData("X=1 a", "X", "1")]
    [InlineData("export X=1; a", "X", "1")]
    [InlineData("X='1 2'\na", "X", "1 2")]
    [InlineData("set X=1&&a", "X", "1")]
    [InlineData("cross-env X=$Y a", "X", "$Y")]
    [InlineData("$env:X = \"1\"; a", "X", "1")]
    public void Variables_AreThoseOfTheCommand(string script, string name, string value)
    {
        var lines = script.Split('\n').Select(static line => new SettingValue(line, new TextPlace("f", 0, line.Length, 0, 0))).ToArray();
        Assert.Equal(value, Assert.Single(ShellCommands.Read(lines)).Variables[name].Text);
    }

    [Fact]
    public void VariableOfOneCommand_IsNotTheNextOnes() => Assert.Empty(Read("X=1 a; b")[1].Variables);

    [Theory]
    [InlineData("a & b", "True False")]
    [InlineData("a && b &", "False True")]
    [InlineData("a &", "True")]
    public void Background_IsKnown(string line, string expected) => Assert.Equal(expected, string.Join(' ', Read(line).Select(static command => command.IsBackground)));

    [Theory]
    [InlineData("until curl x; do sleep 1; done", "until,do,")]
    [InlineData("if a; then b; fi", "if,then,")]
    [InlineData("! a", "!")]
    public void Keyword_IsKept(string line, string expected) => Assert.Equal(expected, string.Join(',', Read(line).Select(static command => command.Keyword)));

    [Theory]
    [InlineData("a \\", "b")]
    [InlineData("a `", "b")]
    [InlineData("a \\\r", "b")]
    public void Backslash_ContinuesTheLine(string first, string second)
    {
        SettingValue[] lines = [new(first, default), new(second, default)];
        Assert.Equal(["a", "b"], Assert.Single(ShellCommands.Read(lines)).Words.Select(static word => word.Text));
    }

    [Theory]
    [InlineData("cat <<EOF > x")]
    [InlineData("cat << 'EOF'")]
    [InlineData("cat <<-\"EOF\" && x")]
    public void HereDocument_IsNoCommand(string first)
    {
        SettingValue[] lines = [new(first, default), new("curl http://localhost:1", default), new("  EOF", default), new("a", default)];
        var commands = ShellCommands.Read(lines);
        Assert.Equal("a", commands[^1].Words[0].Text);
        Assert.DoesNotContain(commands, static command => command.Words[0].Text == "curl");
    }

    [Theory]
    [InlineData("a --port 1 --port=2", "2")]
    [InlineData("a --port=1", "1")]
    [InlineData("a -p 1", "1")]
    [InlineData("a --port --host", null)]
    [InlineData("a --port", null)]
    [InlineData("a --portal 1", null)]
    public void Option_IsTheLastOne(string line, string? value) => Assert.Equal(value, Read(line)[0].Option("--port", "-p")?.Text);

    [Fact]
    public void Words_StandWhereTheyAreWritten()
    {
        const string line = "PORT=80 a --x=1 'b' \"c d\"&&e";
        Assert.Equal(["a", "--x=1", "b", "c d", "e"], Read(line).SelectMany(static command => command.Words).Select(word => Places.In(line, word.Place)));
        Assert.Equal("80", Places.In(line, Read(line)[0].Variables["PORT"].Place));
    }

    [Theory]
    [InlineData("dotnet run --project x", true)]
    [InlineData("dotnet ./a/App.dll --urls x", true)]
    [InlineData("dotnet watch --project x run", true)]
    [InlineData("Start-Process dotnet -ArgumentList 'run --project x'", true)]
    [InlineData("Start-Process -FilePath dotnet -ArgumentList \"run\",\"x\"", true)]
    [InlineData("dotnet test x.dll", false)]
    [InlineData("dotnet build", false)]
    [InlineData("echo dotnet run", false)]
    [InlineData("dotnet", false)]
    public void StartOfDotNet_IsKnown(string line, bool starts) => Assert.Equal(starts, CommandMeaning.StartsDotNet(Read(line)[0]));

    [Theory]
    [InlineData("sleep 5", 5)]
    [InlineData("sleep 2m", 120)]
    [InlineData("sleep 0.5s", 0)]
    [InlineData("Start-Sleep -Seconds 10", 10)]
    [InlineData("start-sleep 3", 3)]
    [InlineData("Start-Sleep -Milliseconds 2000", 2)]
    [InlineData("timeout /t 7 /nobreak", 7)]
    [InlineData("timeout 7 dotnet run", null)]
    [InlineData("sleep $N", null)]
    [InlineData("sleepy 5", null)]
    public void Sleep_IsKnown(string line, int? seconds) => Assert.Equal(seconds, CommandMeaning.SleepSeconds(Read(line)[0]));

    [Theory]
    [InlineData("curl -f http://localhost:5000/health", "http://localhost:5000/health")]
    [InlineData("npx wait-on http-get://localhost:5000", "http://localhost:5000")]
    [InlineData("Invoke-WebRequest -Uri 'https://localhost:7001'", "https://localhost:7001")]
    [InlineData("curl http://localhost:5000/$X", "http://localhost:5000/$X")]
    [InlineData("curl http://localhost:$PORT/", null)]
    [InlineData("echo http://localhost:5000", null)]
    [InlineData("wait-on tcp:5000", null)]
    public void Client_IsFound(string line, string? url)
    {
        var step = YamlScripts.Step("", Read("").Count == 0 ? new System.Collections.Generic.Dictionary<string, SettingValue>() : null!, [Line(line)]);
        Assert.Equal(url, step.Clients.SingleOrDefault()?.Url.Text);
    }

    [Theory]
    [InlineData("a;")]
    [InlineData("X=1;")]
    [InlineData("A")]
    [InlineData("$(")]
    [InlineData("\"\\")]
    [InlineData("a \\ ")]
    public void LongLine_IsReadInTime(string part)
    {
        Places.AssertQuick(() => Read(string.Concat(Enumerable.Repeat(part, 300_000))));
    }

    [Fact]
    public void DamagedLine_IsReadQuickly() => Places.AssertMutationsAreRead(
        "'\"\\&|;$()#= `>", static text => Read(text).SelectMany(static command => command.Words).Select(static word => word.Place),
        "PORT=1 a --b='c d' \"e \\\" f\" && export X=2; $(g h) 2>&1 & i | j # k");

    private static System.Collections.Generic.IReadOnlyList<ShellCommand> Read(string line) => ShellCommands.Read(Line(line));

    private static SettingValue Line(string line) => new(line, new TextPlace("f", 0, line.Length, 0, 0));
}
