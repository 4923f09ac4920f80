var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSetting("http_ports", "http://localhost:8080");
builder.Build().Run();
