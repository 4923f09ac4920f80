using System;
using System.Linq;
using ConnLint.Build.Checking;
using ConnLint.Probing.Backends;

namespace ConnLint.Build.Tests;

public sealed class ExceptionTextTests
{
    [Theory]
    [InlineData("Unhandled exception. System.Net.Sockets.SocketException (111): Connection refused", "System.Net.Sockets.SocketException", 111, "Connection refused", true)]
    [InlineData("      Npgsql.NpgsqlException (0x80004005): Failed", "Npgsql.NpgsqlException", null, "Failed", false)]
    [InlineData("System.Exception", "System.Exception", null, "", false)]
    [InlineData("Shop.OrderException`1: lost", "Shop.OrderException`1", null, "lost", false)]
    public void ALine_BeginsAnException(string line, string type, int? code, string message, bool isUnhandled)
    {
        var exception = ExceptionText.Begin(line)!;
        Assert.Equal((type, code, message, isUnhandled), (exception.Main.Type, exception.Main.Code, exception.Main.Message, exception.IsUnhandled));
    }

    [Theory]
    [InlineData("Exception: boom")]
    [InlineData("System.InvalidOperationException was thrown")]
    [InlineData("fail: Microsoft.Extensions.Hosting.Internal.Host[11]")]
    [InlineData(" ---> System.Exception: inner")]
    [InlineData("")]
    public void OtherText_DoesNot(string line) => Assert.Null(ExceptionText.Begin(line));

    [Fact]
    public void Wrappers_AreNotSpokenOf()
    {
        var exception = Read("System.AggregateException: One or more errors occurred. (no)", " ---> System.FormatException: no", "   at A.B()", " ---> (Inner Exception #1) System.IO.IOException: other<---");

        Assert.Equal("System.FormatException", exception.Main.Type);
        Assert.Equal(["System.AggregateException", "System.FormatException", "System.IO.IOException"], exception.Chain.Select(static link => link.Type));
    }

    [Theory]
    [InlineData("   at Program.<Main>$(String[] args) in /own/Program.cs:line 3", "Program.Main in Program.cs:3")]
    [InlineData("   at Program.<<Main>$>g__Connect|0_5(Int32 port) in /own/Program.cs:line 4", "Program.Connect in Program.cs:4")]
    [InlineData("   at Shop.Jobs.<>c__DisplayClass0_0.<Start>b__1(Int32 a) in /own/Jobs.cs:line 12", "Shop.Jobs.Start in Jobs.cs:12")]
    [InlineData(@"   at Shop.Database.OpenAsync() in C:\own\a b\Database.cs:line 7", "Shop.Database.OpenAsync in Database.cs:7")]
    [InlineData("   at Npgsql.NpgsqlConnection.Open() in /_/src/Npgsql/NpgsqlConnection.cs:line 1", null)]
    [InlineData("   at Npgsql.NpgsqlConnection.Open()", null)]
    public void AFrame_IsOwnWhereItsSourceIs(string frame, string? shown)
        => Assert.Equal(shown, Read("System.Exception: no", "   at System.Boolean.Parse(String value)", frame).FindOwnFrame(static path => path.Contains("own", StringComparison.Ordinal))?.ToString());

    private static ExceptionText Read(string first, params string[] lines)
    {
        var exception = ExceptionText.Begin(first)!;
        foreach (var line in lines) exception.Continue(line);
        return exception;
    }
}
