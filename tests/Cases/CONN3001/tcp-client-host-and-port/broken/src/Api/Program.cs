var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () =>
{
    using var client = new System.Net.Sockets.TcpClient(Environment.GetEnvironmentVariable("PRINTER_HOST")!, Convert.ToInt32(Environment.GetEnvironmentVariable("PRINTER_PORT")));
    return "printed";
});
app.Run();
