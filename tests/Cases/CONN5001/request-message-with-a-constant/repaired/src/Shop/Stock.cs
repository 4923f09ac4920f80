/// <summary>Asks the other project.</summary>
public sealed class Stock(HttpClient client)
{
    private const string Root = "http://localhost:5132";

    public Task<HttpResponseMessage> AskAsync() => client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + "/stock"));
}
