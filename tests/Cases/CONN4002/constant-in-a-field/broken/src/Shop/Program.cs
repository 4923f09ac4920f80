#pragma warning disable CONN2001 // the port is what this case is about
Shop.Start(args);

internal static class Shop
{
    private const int Port = 5080;

    public static void Start(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.Run($"http://localhost:{Port}");
    }
}
