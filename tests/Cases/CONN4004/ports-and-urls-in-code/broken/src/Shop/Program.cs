var builder = WebApplication.CreateBuilder(args);

builder.WebHost.UseSetting("http_ports", "8080");
builder.WebHost.UseUrls("http://localhost:5132");
builder.Build().Run();
