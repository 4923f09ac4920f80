var builder = WebApplication.CreateBuilder(args);
const string Variable = "QUEUE_HOST";
var queue = Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException(Variable);
using var first = new System.Net.Sockets.TcpClient(queue, 5671);
using var second = new System.Net.Sockets.TcpClient(queue, 5672);

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
