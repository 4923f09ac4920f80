var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpsRedirection(options => options.HttpsPort = 5001);
var app = builder.Build();
app.UseHttpsRedirection();
app.MapGet("/", () => "ready");
app.Run();
