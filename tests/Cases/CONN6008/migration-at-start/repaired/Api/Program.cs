var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
for (var attempt = 0; attempt < 10; attempt++)
{
    try
    {
        Database.Migrate(app.Configuration.GetConnectionString("Main"));
        break;
    }
    catch (System.Net.Sockets.SocketException)
    {
        System.Threading.Thread.Sleep(1000);
    }
}

app.Run();

static class Database
{
    public static void Migrate(string? connection) => System.Console.WriteLine(connection?.Length);
}
