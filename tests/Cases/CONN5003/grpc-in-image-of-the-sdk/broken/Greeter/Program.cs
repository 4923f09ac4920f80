var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGrpc();

var app = builder.Build();
app.MapGrpcService<GreeterService>();
app.MapGet("/", () => "Talk to me by gRPC.");
app.Run();

class GreeterService;

// Stands for the package Grpc.AspNetCore.
static class Grpc
{
    public static void AddGrpc(this IServiceCollection services)
    {
    }

    public static void MapGrpcService<TService>(this IEndpointRouteBuilder endpoints)
    {
    }
}
