// HTTP.sys takes a path in its URLs, which Kestrel refuses.
var builder = WebApplication.CreateBuilder(args);
if (OperatingSystem.IsWindows())
{
    builder.WebHost.UseHttpSys(options => options.AllowSynchronousIO = false);
    builder.WebHost.UseUrls("http://localhost/orders");
}

#if !DEBUG
builder.WebHost.UseUrls("http://*");
#endif

builder.Build().Run();
