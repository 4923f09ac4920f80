using System.Threading.Tasks;
using ConnLint.Analyzers.Tests.Rules;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;

namespace ConnLint.Analyzers.Tests.ValidCode;

/// <summary>Launch profiles and settings as the templates and the tools write them, over which no analyzer has anything to say.</summary>
public sealed class TemplateFilesTests
{
    private const string Logging = """{ "Logging": { "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" } }, "AllowedHosts": "*" }""";

    [Fact]
    public Task WebApi_DoesNotTrigger() => Silent("""
        {
          "$schema": "https://json.schemastore.org/launchsettings.json",
          "profiles": {
            "http": {
              "commandName": "Project", "dotnetRunMessages": true, "launchBrowser": false, "applicationUrl": "http://localhost:5123",
              "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" }
            },
            "https": {
              "commandName": "Project", "dotnetRunMessages": true, "launchBrowser": false, "applicationUrl": "https://localhost:7123;http://localhost:5123",
              "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" }
            }
          }
        }
        """);

    [Fact]
    public Task WebApiWithIisExpress_DoesNotTrigger() => Silent("""
        {
          "iisSettings": {
            "windowsAuthentication": false, "anonymousAuthentication": true,
            "iisExpress": { "applicationUrl": "http://localhost:51234", "sslPort": 44321 }
          },
          "profiles": {
            "http": {
              "commandName": "Project", "launchBrowser": true, "launchUrl": "swagger", "applicationUrl": "http://localhost:5234",
              "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" }
            },
            "IIS Express": { "commandName": "IISExpress", "launchBrowser": true, "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } }
          }
        }
        """);

    [Fact]
    public Task IisExpressWithoutHttps_DoesNotTrigger() => Silent("""
        {
          "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:8765/", "sslPort": 0 } },
          "profiles": { "IIS Express": { "commandName": "IISExpress" }, "IIS": { "commandName": "IIS", "launchUrl": "http://shop.local" } }
        }
        """);

    [Fact]
    public Task BlazorWithDevLocalhost_DoesNotTrigger() => Silent("""
        {
          "profiles": {
            "https": {
              "commandName": "Project", "inspectUri": "{wsProtocol}://{url.hostname}:{url.port}/_framework/debug/ws-proxy?browser={browserInspectUri}",
              "applicationUrl": "https://shop.dev.localhost:7045;http://shop.dev.localhost:5045", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" }
            }
          }
        }
        """);

    [Fact]
    public Task AspireAppHost_DoesNotTrigger() => Silent("""
        {
          "profiles": {
            "https": {
              "commandName": "Project", "launchBrowser": true, "applicationUrl": "https://localhost:17134;http://localhost:15170",
              "environmentVariables": {
                "ASPNETCORE_ENVIRONMENT": "Development", "DOTNET_ENVIRONMENT": "Development",
                "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL": "https://localhost:21030", "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL": "https://localhost:22057"
              }
            }
          }
        }
        """);

    [Fact]
    public Task DockerProfile_DoesNotTrigger() => Silent("""
        {
          "profiles": {
            "http": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } },
            "Container (Dockerfile)": {
              "commandName": "Docker", "launchUrl": "{Scheme}://{ServiceHost}:{ServicePort}/swagger", "publishAllPorts": true, "useSSL": true,
              "environmentVariables": { "ASPNETCORE_HTTPS_PORTS": "8081", "ASPNETCORE_HTTP_PORTS": "8080" }
            },
            "WSL": { "commandName": "WSL2", "launchUrl": "https://localhost:7123", "environmentVariables": { "ASPNETCORE_URLS": "https://localhost:7123;http://0.0.0.0:5123" } }
          }
        }
        """);

    [Fact]
    public Task SettingsOfProduction_DoNotTrigger() => new ConfigurationTest<EveryAnalyzer>(
        Profile("http://localhost:5123"), Settings(Logging), Settings("Development", Logging),
        Settings("Production", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:8080" }, "Admin": { "Url": "http://127.0.0.1:9000" }, "Lan": { "Url": "http://10.1.2.3:8090" } } } }""")).RunAsync();

    private static Task Silent(string launch)
        => new ConfigurationTest<EveryAnalyzer>(Launch(launch), Settings(Logging), Settings("Development", Logging)).RunAsync();
}
