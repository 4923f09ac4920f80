using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Endpoints.Tests.Findings.Variables;

public sealed class SystemVariablesTests
{
    [Theory]
    [InlineData("PATH")]
    [InlineData("home")]
    [InlineData("GITHUB_SHA")]
    [InlineData("services__api__http__0")]
    public void WhatSystemsSet_IsTheirs(string name) => Assert.True(SystemVariables.Contains(name));

    [Theory]
    [InlineData("")]
    [InlineData("PATHS")]
    [InlineData("ORDERS_URL")]
    [InlineData("MY_GITHUB_SHA")]
    public void OtherNames_AreNotTheirs(string name) => Assert.False(SystemVariables.Contains(name));
}
