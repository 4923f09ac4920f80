using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

public static class Program
{
    public static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

    public static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args)
        .ConfigureWebHostDefaults(web => web
            .UseHttpSys(options => options.MaxConnections = null)
            .UseStartup<Startup>());
}

public class Startup
{
    public void Configure(Microsoft.AspNetCore.Builder.IApplicationBuilder app)
    {
    }
}
