using Npgsql;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=localhost;Username=shop;Database=shop"));
builder.Build().Run();
