using System;
using ConnLint.Build.Checking;
using ConnLint.Endpoints.Failures;
using ConnLint.Probing.Backends;

namespace ConnLint.Build.Tests;

public sealed class UnsetVariableTests
{
    private const string Source = """
        var path = Environment.GetEnvironmentVariable("HOME_PAGE");
        var url = new Uri(Environment.GetEnvironmentVariable("SHOP_URL"));
        var port = int.Parse(
            Environment.GetEnvironmentVariable("SHOP_PORT"));
        var both = Environment.GetEnvironmentVariable("SHOP_A") + Environment.GetEnvironmentVariable("SHOP_B").Length;
        throw new InvalidOperationException("SHOP_KEY is not set");
        var key = Environment.GetEnvironmentVariable("SHOP_KEY");
        """;

    [Theory]
    [InlineData("System.ArgumentNullException", "Value cannot be null. (Parameter 'uriString')", 2, "", "SHOP_URL")]
    [InlineData("System.ArgumentNullException", "Value cannot be null. (Parameter 's')", 3, "", "SHOP_PORT")]
    [InlineData("System.NullReferenceException", "", 5, "SHOP_A", "SHOP_B")]
    [InlineData("System.InvalidOperationException", "SHOP_KEY is not set", 6, "", "SHOP_KEY")]
    public void TheSource_ShowsIt(string type, string message, int line, string set, string variable) => Assert.Equal(variable, Behind(type, message, line, set));

    [Theory]
    [InlineData("System.ArgumentNullException", "", 2, "SHOP_URL")]
    [InlineData("System.NullReferenceException", "", 5, "")]
    [InlineData("System.ArgumentNullException", "", 6, "")]
    [InlineData("System.InvalidOperationException", "no", 2, "")]
    [InlineData("System.InvalidOperationException", "SHOP_KEYS are not set", 6, "")]
    [InlineData("System.InvalidOperationException", "SHOP_KEY is not set", 6, "SHOP_KEY")]
    [InlineData("System.InvalidOperationException", "OTHER_KEY is not set", 6, "")]
    [InlineData("System.ArgumentNullException", "", 99, "")]
    [InlineData("System.ArgumentNullException", "", 0, "")]
    public void WithoutEvidence_NothingIsSaid(string type, string message, int line, string set) => Assert.Null(Behind(type, message, line, set));

    private static string? Behind(string type, string message, int line, string set)
        => new UnsetVariable(name => name == set, static _ => Source).Behind(new PrintedException(type, null, message), new OwnPlace("Program.Main", "/own/Program.cs", line));
}
