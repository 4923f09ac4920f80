using System.Collections.ObjectModel;

// Collections that are only called like those of a server.
public sealed class SiteMap
{
    public List<string> Urls { get; } = [];

    public Collection<string> Prefixes { get; } = [];

    public Dictionary<string, int> Ports { get; } = new() { ["http"] = 5000, ["https"] = 5001 };

    public static SiteMap Create(int port)
    {
        var map = new SiteMap();
        map.Urls.Add("http://*:5000");
        map.Urls.Add("localhost:5000");
        map.Urls.Add("http://localhost:0");
        map.Prefixes.Add("http://+:5000/");
        map.Ports.Add("grpc", port);
        return map;
    }

    public void Run(string url) => Urls.Add(url);

    public static void Main()
    {
        var map = Create(5002);
        map.Run("http://0.0.0.0:5000");
        new UrlBuilder().UseUrls("http://*:80", "http://*:80").UseSetting("urls", "http://*:80").Listen(5000).Bind(5000);
    }
}

public sealed class UrlBuilder
{
    public UrlBuilder UseUrls(params string[] urls) => urls.Length > 0 ? this : new UrlBuilder();

    public UrlBuilder UseSetting(string key, string value) => key == value ? this : new UrlBuilder();

    public UrlBuilder Listen(int port) => port > 0 ? this : new UrlBuilder();

    public UrlBuilder Bind(int port) => Listen(port);
}
