var builder = WebApplication.CreateBuilder(args);

var app = builder.Build();
if (app.Configuration["https_port"] is not null) app.UseHttpsRedirection();
app.MapGet("/", () => "ready");
app.Run();
