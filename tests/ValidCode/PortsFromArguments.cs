using System.Net;

var options = Options.Parse(args);
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    var port = options.Port;
    switch (options.Mode)
    {
        case "http": kestrel.ListenLocalhost(port); break;
        case "https": kestrel.ListenLocalhost(port, listen => listen.UseHttps()); break;
        default: kestrel.Listen(IPAddress.IPv6Loopback, port); break;
    }
});

var url = "http://localhost:5000";
foreach (var argument in args)
{
    if (argument.StartsWith("--url=", StringComparison.Ordinal)) url = argument["--url=".Length..];
}

var app = builder.Build();
app.Urls.Add(url);
await app.RunAsync();

internal sealed record Options(string Mode, int Port)
{
    public static Options Parse(string[] args) => args switch
    {
        [var mode, var port, ..] => new(mode, int.Parse(port)),
        [var mode] => new(mode, 5000),
        _ => new("http", 5000),
    };
}
