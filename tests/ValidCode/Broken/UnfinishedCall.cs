var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(builder.Configuration["Url"] ?? 
builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(
builder.WebHost.UseSetting("urls",
var app = builder.Build(
app.Urls.Add($"http://{host:{port
app.Run(
