var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () =>
{
    using var client = new System.Net.Sockets.TcpClient(Environment.GetEnvironmentVariable("PRINTER_HOST") ?? "localhost", Convert.ToInt32(Environment.GetEnvironmentVariable("PRINTER_PORT") ?? "9100"));
    return "printed";
});
app.Run();
