using Microsoft.AspNetCore;

public static class Program
{
    public static void Main(string[] args) => CreateWebHostBuilder(args).Build().Run();

    public static IWebHostBuilder CreateWebHostBuilder(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile("hosting.json", optional: true).AddCommandLine(args).Build();
        return WebHost.CreateDefaultBuilder(args).UseConfiguration(configuration).UseUrls(configuration["urls"] ?? "http://localhost:5000").UseStartup<Startup>();
    }
}

public sealed class Startup(IConfiguration configuration)
{
    public void ConfigureServices(IServiceCollection services) => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .WithOrigins(configuration.GetSection("Origins").Get<string[]>() ?? ["http://localhost:3000"])
        .AllowAnyHeader()));

    public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)
    {
        if (environment.IsDevelopment()) app.UseDeveloperExceptionPage();
        app.UsePathBase("/api");
        app.UseCors();
        app.Run(context => context.Response.WriteAsync("http://*:5000"));
    }
}
