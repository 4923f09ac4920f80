using System;
using ConnLint.Probing.Names;

namespace ConnLint.Probing.Tests.Names;

public sealed class ResolverSettingsTests
{
    [Theory]
    [InlineData("nameserver 127.0.0.53\noptions edns0 trust-ad\nsearch corp.example lan\n", "corp.example lan")]
    [InlineData("nameserver 127.0.0.53\nsearch .\n", "")]
    [InlineData("domain corp.example other", "corp.example")]
    [InlineData("search a.example\nsearch b.example.", "b.example")]
    [InlineData("# search a.example\nsearching b", "")]
    public void LastSearchLine_Counts(string text, string expected)
        => Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ResolverSettings.Parse(text));

    [Fact]
    public void SettingsOfThisSystem_CanBeRead() => Assert.DoesNotContain("", ResolverSettings.SearchDomains());
}
