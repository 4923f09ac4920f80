var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSetting("http_ports", "8080");
builder.Build().Run();
