using System.Net;

public static class Panel
{
    private const string File = "panel.json";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var isConfigured = System.IO.File.Exists(File);
        if (isConfigured) builder.Configuration.AddJsonFile(File);

        builder.WebHost.ConfigureKestrel(options =>
        {
            if (isConfigured)
            {
                options.Configure(builder.Configuration.GetSection("Kestrel"));
            }
            else
            {
                options.ListenLocalhost(5242);
            }
        });
        return builder.Build();
    }

    public static void AnswerForBlockedSites(IWebHostBuilder host, IReadOnlyList<IPAddress> addresses) => host.ConfigureKestrel(options =>
    {
        foreach (var address in addresses)
        {
            options.Listen(address, 80);
            options.Listen(address, 443, https => https.UseHttps());
        }
    });
}
