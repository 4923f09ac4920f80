#pragma warning disable CONN2001 // the port is what this case is about
using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<KestrelServerOptions>(options => options.ListenLocalhost(5443, listen => listen.UseHttps()));
builder.Build().Run();
