// Hosts that somebody else runs, as test fixtures, factories and desktop programs do.
internal static class Program
{
    private static IHost? s_host;

    public static void Main(string[] args)
    {
        s_host = CreateHostBuilder(args).Build();
        s_host.Start();

        var tasks = new List<Task> { CreateHostBuilder(args).Build().RunAsync() };
        var second = CreateHostBuilder(args).Build();
        tasks.Add(second.RunAsync());

        var third = WebApplication.CreateBuilder(args).Build();
        third.MapGet("/", () => "Hello");
        third.ServeUntilKeyIsPressed();

        IHost fourth;
        using (fourth = Host.CreateDefaultBuilder(args).Build())
        {
            Serve(fourth);
        }

        Task.WaitAll([.. tasks]);
    }

    public static IHostBuilder CreateHostBuilder(string[] args)
        => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.Configure(app => app.Run(context => context.Response.WriteAsync("Hello"))));

    public static WebApplication CreateApplication(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "Hello");
        return app;
    }

    private static void Serve(IHost host) => host.Run();

    private static void ServeUntilKeyIsPressed(this WebApplication app)
    {
        _ = app.RunAsync();
        Console.ReadKey();
    }
}
