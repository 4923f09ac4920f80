using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

/// <summary>CONN5001 on what connects without a request in sight: token handlers, proxies, pages that may call.</summary>
public sealed class ClientOfALibraryTests
{
    private const string Libraries =
        """
        namespace Microsoft.AspNetCore.Authentication.JwtBearer { public class JwtBearerOptions { public string? Authority { get; set; } public string? MetadataAddress { get; set; } } }
        namespace Microsoft.AspNetCore.Authentication.OpenIdConnect { public class OpenIdConnectOptions { public string? Authority { get; set; } } }
        namespace Yarp.ReverseProxy.Configuration { public sealed record DestinationConfig { public string Address { get; init; } = ""; public string? Health { get; init; } } }
        namespace Own { public class JwtBearerOptions { public string? Authority { get; set; } public string? Address { get; set; } public void WithOrigins(params string[] origins) { } } }
        """;

    [Theory]
    [InlineData("""new JwtBearerOptions().Authority = "http://localhost:[|5999|]";""")]
    [InlineData("""var options = new JwtBearerOptions { Authority = "http://localhost:[|5999|]/realms/shop" };""")]
    [InlineData("""Action<JwtBearerOptions> configure = options => options.Authority = "http://localhost:[|5999|]";""")]
    [InlineData("""Action<JwtBearerOptions> configure = options => { options.MetadataAddress = "http://localhost:[|5999|]/keys"; options.Authority = "http://localhost:5998"; };""")]
    [InlineData("""var options = new OpenIdConnectOptions { Authority = "http://localhost:[|5999|]" };""")]
    [InlineData("""var clusters = new[] { new DestinationConfig { Address = "http://localhost:[|5999|]/" }, new DestinationConfig { Address = "http://localhost:5100/" } };""")]
    [InlineData("""builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("http://localhost:5100", "http://localhost:[|5999|]")));""")]
    [InlineData("""builder.Services.AddCors(cors => cors.AddPolicy("web", policy => policy.WithOrigins(["http://localhost:[|5999|]"]).AllowAnyHeader()));""")]
    [InlineData("""builder.Services.AddHttpClient<Api>(http => http.BaseAddress = new Uri("http://localhost:[|5999|]"));""")]
    [InlineData("""builder.Services.AddHttpClient("api", (services, http) => { http.BaseAddress = new("http://localhost:[|5999|]"); });""")]
    public Task UnservedPort_Triggers(string statement) => TestAsync(statement);

    [Theory]
    [InlineData("""new JwtBearerOptions().Authority = "http://localhost:5100";""")]
    [InlineData("""new JwtBearerOptions().Authority = "https://login.example.com";""")]
    [InlineData("""new JwtBearerOptions().Authority = args[0] + "http://localhost:5999";""")]
    [InlineData("""new JwtBearerOptions().Authority ??= "http://localhost:5999";""")]
    [InlineData("""if (!builder.Environment.IsDevelopment()) new JwtBearerOptions().Authority = "http://localhost:5999";""")]
    [InlineData("""var options = new JwtBearerOptions { MetadataAddress = "http://localhost:5100/keys", Authority = "http://localhost:5999" };""")]
    [InlineData("""new Own.JwtBearerOptions().Authority = "http://localhost:5999";""")]
    [InlineData("""new Own.JwtBearerOptions().Address = "http://localhost:5999";""")]
    [InlineData("""new Own.JwtBearerOptions().WithOrigins("http://localhost:5999");""")]
    [InlineData("""var destination = new DestinationConfig { Health = "http://localhost:5999" };""")]
    [InlineData("""builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins(args).WithOrigins("https://shop.example.com").WithMethods("http://localhost:5999")));""")]
    [InlineData("""builder.Services.AddHttpClient<Api>(http => http.BaseAddress = new Uri(builder.Configuration["Api"] ?? "http://localhost:5999"));""")]
    public Task OtherValues_DoNotTrigger(string statement) => TestAsync(statement);

    private static Task TestAsync(string statement) => new ClientTest
    {
        TestCode = $$"""
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        using Microsoft.Extensions.Hosting;
        using Yarp.ReverseProxy.Configuration;
        var builder = WebApplication.CreateBuilder(args);
        {{statement}}
        class Api(HttpClient http) { public HttpClient Http => http; }
        {{Libraries}}
        """,
    }.RunAsync();
}
