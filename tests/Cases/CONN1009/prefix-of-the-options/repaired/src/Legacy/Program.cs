using Microsoft.AspNetCore.Hosting;

var builder = WebApplication.CreateBuilder(args);
var port = builder.Configuration.GetValue("Port", 19800);
builder.WebHost.UseHttpSys(options =>
{
    options.AllowSynchronousIO = true;
    options.UrlPrefixes.Add($"http://localhost:{port}/");
});
builder.Build().Run();
