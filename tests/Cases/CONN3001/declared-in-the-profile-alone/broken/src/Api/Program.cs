var app = WebApplication.CreateBuilder(args).Build();
app.MapDelete("/", () => new Api.Basket().ClearAsync());
app.Run();
