using System.Net.Sockets;

// Constants that are only what is left where nothing was configured.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("orders", client => client.BaseAddress = new Uri(builder.Configuration["Orders:Url"] ?? "http://localhost:5000"));
builder.Services.AddHttpClient("stock", client =>
{
    var url = builder.Configuration["Stock:Url"];
    if (string.IsNullOrEmpty(url)) url = "http://localhost:5000";
    client.BaseAddress = new Uri(url);
});
builder.Services.AddSingleton(Agents.Local);

var app = builder.Build();
app.MapGet("/ping", async (IConfiguration configuration) =>
{
    using var agent = new TcpClient();
    await agent.ConnectAsync(configuration.GetValue("Agent:Host", "localhost")!, configuration.GetValue("Agent:Port", 4000));
    return agent.Connected;
});
app.Run();

public sealed record Agent(Uri Address);

public static class Agents
{
    // The engine's socket, whose host is a mere name.
    public static HttpClient Engine { get; } = new(new SocketsHttpHandler { ConnectCallback = async (_, cancellation) =>
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint("/var/run/docker.sock"), cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    } });

    public static Agent Local { get; } = new(new Uri("http://localhost:5000"));

    public static Task<string> ContainersAsync() => Engine.GetStringAsync("http://localhost/v1.43/containers/json");
}
