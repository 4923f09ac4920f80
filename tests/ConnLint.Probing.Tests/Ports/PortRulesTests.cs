using System;
using System.Linq;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Tests.Ports;

public sealed class PortRulesTests
{
    // The form of netsh interface ipv4 show excludedportrange protocol=tcp; its first three ranges stood in a report of kurrent-io/documentation#320.
    private const string Excluded = """

        Protocol tcp Port Exclusion Ranges

        Start Port    End Port
        ----------    --------
              1127        1326
              1558        1657
              5041        5140
             50000       50059     *

        * - Administered port exclusions.

        """;

    // The form on a Windows in another language: other words around the numbers.
    private const string German = """

        Ausschlussbereiche für Protokoll "tcp"

        Startport   Endport
        ----------    --------
              5357        5357

        * - Verwaltete Portausschlüsse.

        """;

    private const string Dynamic = """

        Protocol tcp Dynamic Port Range
        ---------------------------------
        Start Port      : 49152
        Number of Ports : 16384

        """;

    [Theory]
    [InlineData(Excluded, "1127-1326 1558-1657 5041-5140 50000-50059")]
    [InlineData(German, "5357")]
    [InlineData("The following command was not found: interface ipv4 show excludedportrange.", "")]
    [InlineData("", "")]
    public void ExcludedRanges_AreTheLinesOfTwoNumbers(string listing, string expected)
        => Assert.Equal(expected, string.Join(' ', PortRules.ParseReserved(listing.ReplaceLineEndings("\r\n")).Select(static span => span.ToString())));

    [Theory]
    [InlineData(Dynamic, "49152-65535")]
    [InlineData("Start Port : 49152", null)]
    public void DynamicRangeOfWindows_IsAStartAndANumber(string listing, string? expected)
        => Assert.Equal(expected, PortRules.ParseDynamicOfWindows(listing.ReplaceLineEndings("\r\n"))?.ToString());

    [Theory]
    [InlineData("32768\t60999\n", "32768-60999")]
    [InlineData("60999 32768", null)]
    [InlineData("", null)]
    public void DynamicRangeOfLinux_IsTwoNumbers(string text, string? expected) => Assert.Equal(expected, PortRules.ParseDynamic(text)?.ToString());

    [Theory]
    [InlineData("1024\n", 1024)]
    [InlineData("0", 0)]
    [InlineData("x", null)]
    public void FirstFreePort_IsANumber(string text, int? expected) => Assert.Equal(expected, PortRules.ParseFirstFree(text));

    [Theory]
    [InlineData(5041, true)]
    [InlineData(5140, true)]
    [InlineData(5040, false)]
    [InlineData(5141, false)]
    public void Span_HoldsBothEnds(int port, bool expected) => Assert.Equal(expected, new PortSpan(5041, 5140).Contains(port));

    [Fact]
    public void RulesOfThisSystem_CanBeRead()
    {
        var rules = SystemPorts.Read();
        if (OperatingSystem.IsWindows()) Assert.Null(rules.FirstFree);
        else Assert.InRange(rules.FirstFree!.Value, 0, 65536);
    }
}
