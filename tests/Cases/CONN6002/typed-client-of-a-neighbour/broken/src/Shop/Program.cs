#pragma warning disable CONN2002 // the address is what this case is about
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<OrdersClient>(client => client.BaseAddress = new Uri("http://localhost:5081/api/"));
var app = builder.Build();
app.MapGet("/", (OrdersClient orders) => orders.CountAsync());
app.Run();

internal sealed class OrdersClient(HttpClient http)
{
    public Task<string> CountAsync() => http.GetStringAsync("orders/count");
}
