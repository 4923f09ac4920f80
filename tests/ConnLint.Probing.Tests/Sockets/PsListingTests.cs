using System;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class PsListingTests
{
    private const string Recorded = "  501 Tue Jul 23 10:11:12 2024     /usr/local/share/dotnet/dotnet\n";

    [Fact]
    public void RecordedListing_IsDescribed()
    {
        var process = PsListing.Parse(4711, Recorded, "dotnet exec /Users/me/Api.dll\n")!;

        Assert.Equal("dotnet", process.Name);
        Assert.Equal("dotnet exec /Users/me/Api.dll", process.CommandLine);
        Assert.Equal(501, process.ParentId);
        Assert.Equal(new DateTime(2024, 7, 23, 10, 11, 12), process.Started!.Value.DateTime);
    }

    [Fact]
    public void ProgramWithBlanks_KeepsThem()
        => Assert.Equal("Control Center", PsListing.Parse(1, "    1 Mon Jan  1 00:00:00 2024     /System/Control Center\n", null)!.Name);

    [Fact]
    public void ForeignDate_LeavesTheStartOpen()
        => Assert.Null(PsListing.Parse(1, "    1 Di 23 Jul 10:11:12 2024     /bin/zsh\n", null)!.Started);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("ps: illegal option\n")]
    [InlineData("one Tue Jul 23 10:11:12 2024 /bin/zsh\n")]
    public void OtherText_IsNoProcess(string listing) => Assert.Null(PsListing.Parse(1, listing, null));
}
