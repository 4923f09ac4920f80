using Microsoft.AspNetCore.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseHttpSys();
builder.WebHost.UseUrls("http://localhost");
builder.Build().Run();
