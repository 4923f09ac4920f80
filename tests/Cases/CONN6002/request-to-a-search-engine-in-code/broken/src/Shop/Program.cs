#pragma warning disable CONN2002 // the address is what this case is about
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();
app.MapGet("/find/{text}", async (string text, IHttpClientFactory clients) =>
{
    using var client = clients.CreateClient();
    return await client.GetStringAsync($"http://localhost:9201/shop/_search?q={Uri.EscapeDataString(text)}");
});
app.Run();
