var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSetting("https_port", "8443");
builder.Build().Run();
