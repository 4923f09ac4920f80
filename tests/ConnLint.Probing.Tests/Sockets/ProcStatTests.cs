using System;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class ProcStatTests
{
    private const string SystemStat = "cpu  1 2 3\nctxt 1\nbtime 1795334003\nprocesses 5638\n";
    private const string Columns = " R 5634 5634 3349 0 -1 4194304 99 0 0 0 0 0 0 0 20 0 1 0 144323 3133440 415 18446744073709551615\n";

    [Fact]
    public void RecordedProcess_IsDescribed()
    {
        var process = ProcStat.Describe(5638, "5638 (dotnet)" + Columns, "dotnet\0exec\0/home/me/my app/Api.dll\0--urls\0http://localhost:5080\0", SystemStat)!;

        Assert.Equal("dotnet", process.Name);
        Assert.Equal("dotnet exec \"/home/me/my app/Api.dll\" --urls http://localhost:5080", process.CommandLine);
        Assert.Equal(5634, process.ParentId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795334003).AddSeconds(1443.23), process.Started);
    }

    [Fact]
    public void NameWithParentheses_IsReadToTheLastOne()
        => Assert.Equal("a) R 1 (b", ProcStat.Describe(1, "1 (a) R 1 (b)" + Columns, "", SystemStat)!.Name);

    [Fact]
    public void CutName_IsCompletedFromTheProgramsPath()
        => Assert.Equal("Storefront.Orders.Api", ProcStat.Describe(1, "1 (Storefront.Orde)" + Columns, "/app/Storefront.Orders.Api\0", SystemStat)!.Name);

    [Fact]
    public void CutNameThatTheProgramRenamed_StaysAsItIs()
        => Assert.Equal("abcdefghijklmno", ProcStat.Describe(1, "1 (abcdefghijklmno)" + Columns, "/app/other\0", SystemStat)!.Name);

    [Fact]
    public void KernelThread_HasNoCommandLine() => Assert.Null(ProcStat.Describe(2, "2 (kthreadd) S 0 0 0\n", "", SystemStat)!.CommandLine);

    [Fact]
    public void FirstProcess_HasNoParent() => Assert.Null(ProcStat.Describe(1, "1 (init) S 0 0 0\n", "init\0", SystemStat)!.ParentId);

    [Theory]
    [InlineData("")]
    [InlineData("btime \n")]
    [InlineData("cpu 1\nbtime soon\n")]
    public void UnknownStartOfTheSystem_LeavesTheStartOpen(string systemStat)
        => Assert.Null(ProcStat.Describe(1, "1 (a)" + Columns, "a\0", systemStat)!.Started);

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData(")(")]
    public void OtherText_IsNoProcess(string stat) => Assert.Null(ProcStat.Describe(1, stat, "", SystemStat));
}
