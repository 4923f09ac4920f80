using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Endpoints.Tests.Findings.Variables;

public sealed class SystemVariablesTests
{
    [Theory]
    [InlineData("PATH")]
    [InlineData("home")]
    [InlineData("GITHUB_SHA")]
    [InlineData("services__api__http__0")]
    [InlineData("ConnectionStrings__Main")]
    [InlineData("DOTNET_ENVIRONMENT")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("KUBERNETES_SERVICE_HOST")]
    [InlineData("CI_COMMIT_SHA")]
    [InlineData("TEAMCITY_VERSION")]
    [InlineData("SYSTEM_ACCESSTOKEN")]
    [InlineData("WEBSITE_SITE_NAME")]
    [InlineData("AZURE_CLIENT_ID")]
    [InlineData("CONTAINER_APP_NAME")]
    [InlineData("AWS_REGION")]
    [InlineData("ECS_CONTAINER_METADATA_URI_V4")]
    [InlineData("GOOGLE_CLOUD_PROJECT")]
    [InlineData("K_SERVICE")]
    [InlineData("FLY_APP_NAME")]
    [InlineData("RAILWAY_PUBLIC_DOMAIN")]
    [InlineData("RENDER_EXTERNAL_URL")]
    [InlineData("VCAP_SERVICES")]
    [InlineData("USERPROFILE")]
    [InlineData("COMPUTERNAME")]
    [InlineData("TEMP")]
    [InlineData("APPDATA")]
    [InlineData("PORT")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("IDENTITY_ENDPOINT")]
    public void WhatSystemsSet_IsTheirs(string name) => Assert.True(SystemVariables.Contains(name));

    [Theory]
    [InlineData("")]
    [InlineData("PATHS")]
    [InlineData("ORDERS_URL")]
    [InlineData("MY_GITHUB_SHA")]
    public void OtherNames_AreNotTheirs(string name) => Assert.False(SystemVariables.Contains(name));
}
