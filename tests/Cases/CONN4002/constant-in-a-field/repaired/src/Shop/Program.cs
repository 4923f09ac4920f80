Shop.Start(args);

internal static class Shop
{
    public static void Start(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.Run();
    }
}
