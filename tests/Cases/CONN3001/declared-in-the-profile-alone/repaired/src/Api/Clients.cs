namespace Api;

/// <summary>Talks to the basket.</summary>
public sealed class Basket
{
    private readonly HttpClient _client = new();

    public Task<HttpResponseMessage> ClearAsync()
    {
        var basket = Environment.GetEnvironmentVariable("BASKET_URL")
            ?? throw new InvalidOperationException("The environment variable 'BASKET_URL' is not set.");
        return _client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, basket));
    }
}
