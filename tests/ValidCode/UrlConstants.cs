// Addresses that nobody binds and nobody connects to.
public static class UrlConstants
{
    public const string Everywhere = "http://*:5000";
    public const string Malformed = "localhost:5000";
    public const string Dynamic = "http://localhost:0";
    public const string SchemaNamespace = "http://localhost:5000/schemas/2024";

    public static readonly string[] Examples = ["http://0.0.0.0:80", "http://[::]:80", "http://+:80/"];

    public static readonly Dictionary<string, string> Help = new()
    {
        ["urls"] = "http://*:5000;https://*:5001",
        ["ASPNETCORE_URLS"] = "http://localhost:5000,http://localhost:5001",
    };

    public static string Usage => $"usage: app --urls {Everywhere}\nnot: app --urls {Malformed}";

    public static bool IsWildcard(string url) => url.Contains("://*:") || url.Contains("://+:") || url.Contains("0.0.0.0");

    public static Uri Documentation(int port) => new($"https://docs.example.com/ports/{port}?example=http://localhost:5000");
}
