var builder = WebApplication.CreateBuilder(args);

builder.Services.AddHttpClient("catalog", client =>
    client.BaseAddress = new Uri(builder.Configuration["Catalog:BaseUrl"] ?? throw new InvalidOperationException("Set Catalog:BaseUrl in appsettings.json.")));

var app = builder.Build();

app.UseDefaultFiles();
app.UseStaticFiles();
app.MapGet("/api/catalog", (IHttpClientFactory clients) => clients.CreateClient("catalog").GetStringAsync("/catalog"));

app.Run();
