using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using var host = Host.CreateDefaultBuilder().Build();
var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
lifetime.ApplicationStarted.Register(lifetime.StopApplication);
if (args is ["throw"]) throw new InvalidOperationException("Password=secret");

host.Run();
Console.WriteLine("worked");
