using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

/// <summary>Which calls CONN5004 takes for a redirection, and where they are made; what serves a port is tested with the model.</summary>
public sealed class RedirectToNoHttpsTests
{
    [Theory]
    [InlineData("app.UseHttpsRedirection();")]
    [InlineData("app.UseStaticFiles().UseHttpsRedirection();")]
    [InlineData("HttpsPolicyBuilderExtensions.UseHttpsRedirection(app);")]
    [InlineData("if (!app.Environment.IsDevelopment()) app.UseHttpsRedirection();")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.UseDeveloperExceptionPage(); } else { app.UseHttpsRedirection(); }")]
    public async Task Call_IsFoundInAProfileOfProduction(string call) => Assert.Equal("CONN5004 Info UseHttpsRedirection", await Said(call));

    [Theory]
    [InlineData("if (args.Length > 0) app.UseHttpsRedirection();")]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseHttpsRedirection();")]
    [InlineData("app.UseForwardedHeaders(); app.UseHttpsRedirection();")]
    [InlineData("app.UseHttpsRedirection(\"mine\");")]
    [InlineData("app.UseHsts();")]
    public async Task OtherCalls_AreSilent(string call) => Assert.Empty(await Said(call));

    [Theory]
    [InlineData("builder.Services.AddHttpsRedirection(options => options.HttpsPort = 5001);", "CONN5004 Warning UseHttpsRedirection")]
    [InlineData("builder.Services.AddHttpsRedirection(options => { options.RedirectStatusCode = 308; options.HttpsPort = 5000 + 1; });", "CONN5004 Warning UseHttpsRedirection")]
    [InlineData("builder.Services.Configure<Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionOptions>(options => options.HttpsPort = 443);", "")]
    [InlineData("builder.Services.AddHttpsRedirection(options => options.HttpsPort = args.Length);", "")]
    [InlineData("builder.Services.AddHttpsRedirection(options => { if (args.Length > 0) options.HttpsPort = 5001; });", "")]
    [InlineData("var other = new Other(); other.HttpsPort = 5001;", "CONN5004 Info UseHttpsRedirection")]
    public async Task PortOfTheOptions_IsRead(string services, string said) => Assert.Equal(said, await Said("app.UseHttpsRedirection();", services));

    private static Task<string> Said(string call, string services = "") => RepositoryRun.OfAsync($$"""
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{call}}
        app.Run();

        class Other
        {
            public int HttpsPort { get; set; }
        }

        static class Mine
        {
            public static void UseHttpsRedirection(this WebApplication app, string name)
            {
            }
        }
        """);
}
