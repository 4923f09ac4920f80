// A test host as Microsoft.AspNetCore.TestHost has it: nothing listens, so the address is only a name.
public sealed class TestServer(IServiceProvider services) : IDisposable
{
    public Uri BaseAddress { get; set; } = new("http://localhost/");

    public IServiceProvider Services { get; } = services;

    public HttpClient CreateClient() => new(new Handler()) { BaseAddress = BaseAddress };

    public void Dispose() => GC.SuppressFinalize(this);

    private sealed class Handler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage { RequestMessage = request });
    }
}

public sealed class OrdersTests
{
    private static readonly TestServer Server = new(new ServiceCollection().BuildServiceProvider()) { BaseAddress = new Uri("http://localhost:5000") };

    public static async Task Orders_AreListed()
    {
        using var client = Server.CreateClient();
        using var response = await client.GetAsync("/orders");
        response.EnsureSuccessStatusCode();
    }

    public static async Task RealServer_TakesAnyPort()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await app.StopAsync();
    }
}
