using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder(args);
var isDevelopment = builder.Environment.IsDevelopment();
var (webPort, grpcPort) = (builder.Configuration.GetValue("Ports:Web", 5080), builder.Configuration.GetValue("Ports:Grpc", 5081));

builder.WebHost.ConfigureKestrel(options =>
{
    if (!isDevelopment)
    {
        options.ListenAnyIP(webPort, listen => listen.Protocols = HttpProtocols.Http1);
        options.ListenAnyIP(grpcPort, listen => listen.Protocols = HttpProtocols.Http2);
        return;
    }

    options.ListenLocalhost(webPort, listen => listen.Protocols = HttpProtocols.Http1);
    options.ListenLocalhost(grpcPort, listen =>
    {
        listen.Protocols = HttpProtocols.Http2;
        listen.UseHttps();
    });
});

var app = builder.Build();
app.MapGet("/", () => "Communication with gRPC endpoints must be made through a gRPC client: http://localhost:5081");
app.Run();
