using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>What the Dockerfile reference says about single instructions.</summary>
public sealed class DockerInstructionTests
{
    [Theory]
    [InlineData("ENV A=x", "x")]
    [InlineData("env A=x", "x")]
    [InlineData("ENV A x y", "x y")]
    [InlineData("ENV A  \"x\"  y ", "x  y")]
    [InlineData("ENV A=x B=y", "x")]
    [InlineData("ENV B=y A=x", "x")]
    [InlineData("ENV A=\"x y\"", "x y")]
    [InlineData("ENV A='x y'", "x y")]
    [InlineData("ENV A=x\\ y", "x y")]
    [InlineData("ENV A=x\"y\"z", "xyz")]
    [InlineData("ENV A=\"a\\\"b\\c\"", "a\"b\\c")]
    [InlineData("ENV A=", "")]
    [InlineData("ENV A=\"\"", "")]
    [InlineData("ENV A=1\nENV A=2", "2")]
    [InlineData("ENV A=x \\\n  B=y", "x")]
    [InlineData("ENV A=x=y", "x=y")]
    [InlineData("ENV A=http://+:8080;https://+:8443", "http://+:8080;https://+:8443")]
    [InlineData("ENV B=1\nENV A=$B", "1")]
    [InlineData("ENV B=1 \nENV A=\"x${B}\"", "x1")]
    [InlineData("ENV B=1\nENV A='$B'", "$B")]
    [InlineData("ENV B=1\nENV A=\\$B", "$B")]
    [InlineData("ENV B=1\nENV B=2 A=$B", "1")]
    [InlineData("ENV A=$", "$")]
    [InlineData("ARG B=1\nENV A=$B", "1")]
    [InlineData("ARG B\nENV A=${B:-d}", "d")]
    [InlineData("ARG B=\nENV A=${B:-d}${B-e}", "d")]
    [InlineData("ARG B=1\nENV A=${B:+x}${C:+y}", "x")]
    [InlineData("ARG B=1\nENV B=2\nENV A=$B", "2")]
    [InlineData("ARG B=${C:-${D:-d}}\nENV A=$B", "d")]
    [InlineData("ENV A=$B", null)]
    [InlineData("ARG B\nENV A=$B", null)]
    [InlineData("ENV A=${B", null)]
    [InlineData("ENV A=${B%x}", null)]
    [InlineData("ENV A=\"x", null)]
    public void Variable_HasTheValueOfTheImage(string text, string? value)
        => Assert.Equal(value, Assert.Single(Final("FROM i\n" + text).Environment, static variable => variable.Name == "A").Value?.Text);

    [Theory]
    [InlineData("ENV A")]
    [InlineData("ENV")]
    [InlineData("ENV A=1 B")]
    [InlineData("ENV =1")]
    [InlineData("ONBUILD ENV A=1")]
    [InlineData("RUN <<EOF\nENV A=1\nEOF")]
    [InlineData("RUN cat <<-\"EOF\" <<B\nENV A=1\n\tEOF\nENV A=2\nB")]
    [InlineData("COPY <<a.txt <<b.txt /x/\nENV A=1\na.txt\nb.txt")]
    [InlineData("# ENV A=1")]
    public void NothingIsSet(string text) => Assert.Empty(Final("FROM i\n" + text + "\nUSER x").Environment);

    [Theory]
    [InlineData("RUN echo $((1<<2))\nENV A=1")]
    [InlineData("RUN cat <<< EOF\nENV A=1")]
    [InlineData("RUN echo '<<EOF'\nENV A=1")]
    [InlineData("RUN <<EOF\nx\nEOF\nENV A=1")]
    [InlineData("RUN a \\\\\nENV A=1")]
    [InlineData("RUN a \\ \n  # c\n\n  b\nENV A=1")]
    public void InstructionBehind_IsRead(string text) => Assert.Single(Final("FROM i\n" + text).Environment);

    [Fact]
    public void GlobalArgument_MustBeDeclaredInTheStage()
    {
        const string Text = "ARG A=1\nARG B=2\nFROM i\nARG A\nARG B=3\nENV X=$A Y=$B\n";
        Assert.Equal(["1", "3"], Final(Text).Environment.Select(static variable => variable.Value?.Text));
        Assert.Null(Final("ARG A=1\nFROM i\nENV X=$A").Environment[0].Value?.Text);
    }

    [Fact]
    public void StageBelow_IsInherited()
    {
        const string Text = "FROM i AS b\nARG Z=9\nENV A=1 B=1\nEXPOSE 80\nUSER u\nWORKDIR /w\nHEALTHCHECK CMD x\nENTRYPOINT e\nCMD c\nRUN wget x\nFROM b\nENV B=2 C=$A$Z\nEXPOSE 81\nWORKDIR d";
        var image = Final(Text);
        Assert.Equal(["A=1", "B=2", "C=19"], image.Environment.Select(static variable => variable.Name + "=" + variable.Value?.Text));
        Assert.Equal([80, 81], image.Exposed.Select(static port => port.Ports!.Value.First));
        Assert.Equal(("u", "/w/d", "x", "e", "c", true), (image.User?.Text, image.WorkingDirectory?.Text, image.HealthCheck?.Test?.Words[0].Text, image.Entrypoint?.Words[0].Text, image.Command?.Words[0].Text, image.HasWget));
    }

    [Theory]
    [InlineData("FROM i AS b\nCMD c\nFROM b\nENTRYPOINT e", null)]
    [InlineData("FROM i\nCMD c\nENTRYPOINT e", "c")]
    [InlineData("FROM i AS b\nCMD c\nFROM b\nENTRYPOINT e\nCMD d", "d")]
    public void Entrypoint_DropsTheInheritedCommand(string text, string? command) => Assert.Equal(command, Final(text).Command?.Words[0].Text);

    [Fact]
    public void KnownVariableOfTheBaseImage_IsSeen()
    {
        var file = DockerfileReader.Read("f", "FROM i\nENV A=http://+:${P:-5000}");
        var image = file.Final(null, new Dictionary<string, string?>(), static name => new Dictionary<string, string?> { ["P"] = name == "i" ? "8080" : "" });
        Assert.Equal(["A=http://+:8080"], image!.Environment.Select(static variable => variable.Name + "=" + variable.Value?.Text));
    }

    [Theory]
    [InlineData("EXPOSE 80", "80-80/tcp")]
    [InlineData("EXPOSE 80/udp 81", "80-80/udp 81-81/tcp")]
    [InlineData("EXPOSE 8000-8010", "8000-8010/tcp")]
    [InlineData("ENV P=\"80 81/udp\"\nEXPOSE $P", "80-80/tcp 81-81/udp")]
    [InlineData("ARG P=80\nEXPOSE ${P}/tcp", "80-80/tcp")]
    [InlineData("EXPOSE $PORT", "-/tcp")]
    [InlineData("EXPOSE http 70000 8-1 80/x -1", "")]
    public void Ports_AreExposed(string text, string ports) => Assert.Equal(
        ports, string.Join(' ', Final("FROM i\n" + text).Exposed.Select(static port => $"{port.Ports?.First}-{port.Ports?.Last}/{port.Protocol}")));

    [Theory]
    [InlineData("HEALTHCHECK NONE", true, false, null)]
    [InlineData("HEALTHCHECK CMD [\"a\", \"b\"]", false, false, "a b")]
    [InlineData("HEALTHCHECK --timeout=3s \\\n  CMD a 'b c'", false, true, "a b c")]
    public void HealthCheck_IsReadInEveryForm(string text, bool isDisabled, bool isShell, string? words)
    {
        var check = Final("FROM i\n" + text).HealthCheck!;
        Assert.Equal((isDisabled, isShell, words), (check.IsDisabled, check.Test?.IsShell ?? false, check.Test is null ? null : string.Join(' ', check.Test.Words.Select(static word => word.Text))));
    }

    [Theory]
    [InlineData("CMD [\"a\", \"b\"]", false, 2)]
    [InlineData("CMD [ ]", false, 0)]
    [InlineData("CMD ['a', 'b']", true, 2)]
    [InlineData("CMD [\"a\"] b", true, 2)]
    [InlineData("CMD [\"a\",]", true, 1)]
    [InlineData("CMD a --urls \"http://+:$PORT\"", true, 3)]
    public void Command_IsExecFormOnlyAsJson(string text, bool isShell, int words)
    {
        var command = Final("FROM i\n" + text).Command!;
        Assert.Equal((isShell, words), (command.IsShell, command.Words.Count));
    }

    [Theory]
    [InlineData("RUN apk add --no-cache curl wget", true, true)]
    [InlineData("RUN <<EOF\napt-get install -y wget\nEOF", false, true)]
    [InlineData("RUN apt-get install -y libcurl4 curl=7.88", true, false)]
    [InlineData("RUN apt-get install -y libcurl4", false, false)]
    public void Tools_AreMentioned(string text, bool curl, bool wget)
        => Assert.Equal((curl, wget), (Final("FROM i\n" + text).HasCurl, Final("FROM i\n" + text).HasWget));

    [Fact]
    public void ContinuedWord_StandsUpToTheContinuation()
    {
        const string Text = "FROM i\nENV A=x\\\ny";
        var value = Final(Text).Environment[0].Value!;
        Assert.Equal(("xy", "x"), (value.Text, Damage.At(Text, value.Place)));
    }

    [Theory]
    [InlineData("FROM a AS b\nFROM b AS a\n")]
    [InlineData("ENV A=$A$A\n")]
    [InlineData("RUN <<EOF\n")]
    [InlineData("ENV A=${A:-\n")]
    [InlineData("EXPOSE 80 \\\n")]
    [InlineData("COPY [\"a\"")]
    [InlineData("ENV A='")]
    [InlineData("# \\\n")]
    [InlineData("CMD \"\\")]
    public void HugeFile_IsReadInTime(string pattern)
    {
        var text = "FROM i\nENV A=12345678\n" + string.Concat(Enumerable.Repeat(pattern, (JsonSettings.MaxLength - 100) / pattern.Length));
        Damage.TakesNoSecond(() => DockerfileReader.Read("f", text).Final());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedText_NeverThrows(int seed) => Damage.Survives(
        seed,
        "\\`\"'$${}[]=#<- \n\r\tFROMabENV08:/,\uFEFF",
        [
            "# escape=`\nARG T=1\nFROM a:${T:-2} AS b `\n\nENV A=b C=\"d e\" `\n  # c\n  F=$A\nRUN <<-EOF\n\tcurl\n\tEOF\n",
            "FROM a AS b\nENV A b c\nEXPOSE 80/tcp $P 8000-8010\nUSER $U\nWORKDIR x\nHEALTHCHECK --timeout=1s CMD [\"a\", \"\\u0041\"]\nFROM b\nENTRYPOINT [\"x\"]\nCMD a 'b' \"c\\\"\"\nCOPY --from=b [\"a.pfx\", \"/b/\"]\nONBUILD RUN x",
        ],
        static text => Places(DockerfileReader.Read("f", text)));

    private static IEnumerable<TextPlace> Places(Dockerfile file)
    {
        foreach (var place in file.Stages.SelectMany(static stage => stage.Instructions).Select(static instruction => instruction.Place)) yield return place;
        if (file.Final() is not { } image) yield break;

        yield return image.BaseImage.Place;
        foreach (var place in image.Environment.SelectMany(static variable => new[] { variable.NamePlace, variable.Value!.Place })) yield return place;
        foreach (var port in image.Exposed) yield return port.Value.Place;
        foreach (var word in new[] { image.Entrypoint, image.Command, image.HealthCheck?.Test }.SelectMany(static command => command?.Words ?? [])) yield return word.Place;
        foreach (var path in image.Certificates().Concat(file.Projects)) yield return path.Place;
    }

    private static FinalImage Final(string text) => DockerfileReader.Read("f", text).Final()!;
}
