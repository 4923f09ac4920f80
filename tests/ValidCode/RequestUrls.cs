using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

// Reads what the server binds, and binds nothing itself.
public static class RequestUrls
{
    public static string SelfOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    public static IEnumerable<string> BoundBy(IServer server)
        => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(static address => address.Replace("http://[::]:", "http://localhost:").Replace("://*:", "://localhost:")) ?? [];

    public static void Print(WebApplication app)
    {
        foreach (var url in app.Urls) Console.WriteLine(url == "http://localhost:5000" ? "the default" : url);
        if (app.Urls.Contains("http://*:5000") || app.Urls.Remove("localhost:5000")) Console.WriteLine("everywhere");
    }
}
