var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("search", client => client.BaseAddress = new Uri("http://search:9200/"));
var app = builder.Build();
app.MapGet("/find/{text}", async (string text, IHttpClientFactory clients) =>
{
    using var client = clients.CreateClient("search");
    return await client.GetStringAsync($"shop/_search?q={Uri.EscapeDataString(text)}");
});
app.Run();
