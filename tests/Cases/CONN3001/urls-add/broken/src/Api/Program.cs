var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var url = Environment.GetEnvironmentVariable("API_URL");
app.Urls.Add(url!);
app.Run();
