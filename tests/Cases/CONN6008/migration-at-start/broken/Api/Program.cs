var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
Database.Migrate(app.Configuration.GetConnectionString("Main"));
app.Run();

static class Database
{
    public static void Migrate(string? connection) => System.Console.WriteLine(connection?.Length);
}
