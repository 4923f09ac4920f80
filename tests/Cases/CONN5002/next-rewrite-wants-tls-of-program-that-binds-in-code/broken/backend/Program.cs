var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(Ports.Api));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();

static class Ports
{
    public const int Api = 5310;
}
