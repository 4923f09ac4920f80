var builder = WebApplication.CreateBuilder(args);
var metrics = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable("METRICS_PORT") ?? throw new InvalidOperationException("METRICS_PORT")));
metrics.Start();

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
