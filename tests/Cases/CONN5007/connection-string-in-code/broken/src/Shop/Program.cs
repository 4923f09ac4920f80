using Npgsql;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=orders-db;Username=shop;Database=shop"));
builder.Build().Run();
