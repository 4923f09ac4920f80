/// <summary>Asks the other project.</summary>
public sealed class Stock(HttpClient client)
{
    private const string Root = "http://127.0.0.1:5137";

    public Task<HttpResponseMessage> AskAsync() => client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + "/stock"));
}
