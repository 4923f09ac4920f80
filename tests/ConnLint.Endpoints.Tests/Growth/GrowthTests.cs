using System.Linq;
using ConnLint.Bench;

namespace ConnLint.Endpoints.Tests.Growth;

/// <summary>Files of many times the same: three times as much of it is three times the work. Measured without a clock; <c>bench -- --large</c> has the times.</summary>
public sealed class GrowthTests
{
    // As many services as rules compare with other things, and more than the ways of starting a program that are looked at.
    private const int Parts = 500;
    private const int Times = 3;

    // Three, and what lists and tables waste when they grow; in pairs it would be nine.
    private const double MostGrowth = 5;

    public static TheoryData<string> Kinds => new(LargeTexts.All.Select(static large => large.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Work_GrowsWithTheText(string name)
    {
        var large = LargeTexts.All.Single(one => one.Name == name);
        RepositoryWork.Of(LargeTexts.Files(large, 1)); // what is made once
        var (few, many) = (RepositoryWork.Of(LargeTexts.Files(large, Parts)), RepositoryWork.Of(LargeTexts.Files(large, Parts * Times)));
        Assert.True(many.Facts <= MostGrowth * few.Facts, $"{few.Facts} facts were looked at, then {many.Facts}");
        Assert.True(many.Bytes <= MostGrowth * few.Bytes, $"{few.Bytes} bytes were allocated, then {many.Bytes}");
    }

    [Fact]
    public void LargestFile_IsRead() => Assert.All(LargeTexts.All, static large => Assert.InRange(large.Text(large.Parts).Length, 1 << 16, ConnLint.Endpoints.Readers.JsonSettings.MaxLength));
}
