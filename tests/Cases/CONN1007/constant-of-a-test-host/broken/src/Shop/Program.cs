var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Shop");
app.Urls.Clear();
app.Urls.Add(Addresses.Any);
app.Run();

internal static class Addresses
{
    public const string Any = "http://" + Host + ":0";
    private const string Host = "localhost";
}
