using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using HookedWeb;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var entered = Stopwatch.GetTimestamp();

// The story comes by variable, so that the arguments are the program's own.
var story = Environment.GetEnvironmentVariable("STORY") ?? "";
Console.WriteLine("main");
Faults.Publish(story);
if (story == "throw-first") throw new InvalidOperationException("Password=secret");
if (story == "web-host") return Stories.RunWebHost();

if (story == "main-blocks-first") System.Threading.Thread.Sleep(Slow.Time);

var builder = WebApplication.CreateBuilder(args);
if (story == "throw-before-build") Database.Open();
Stories.Configure(builder, story);

using var app = builder.Build();
if (story == "host-aborted") throw new HostAbortedException();
if (story == "return-after-build") return 0;
if (story == "return-3-after-build") return 3;
if (story == "exit-after-caught-migration") return Stories.Caught<InvalidDataException>(Database.Open, exitCode: 1);
if (story == "async-throw") await Database.OpenAsync();
if (story == "connection-refused") await Database.Connect();

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("started"));
if (story == "stop-when-started") app.Lifetime.ApplicationStarted.Register(app.Lifetime.StopApplication);
if (story == "stop-before-start") app.Lifetime.StopApplication();
if (story == "urls-in-code") app.Urls.Add(Environment.GetEnvironmentVariable("STORY_URL")!);
if (story == "second-host") Stories.StartSecondHost();
if (story == "caught-and-logged") return Stories.Caught<IOException>(app.Run, exitCode: 0);
if (story == "inspect") Inspection.Print("before");

if (story == "main-blocks") System.Threading.Thread.Sleep(Slow.Time);

await app.StartAsync();
if (story == "times") Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"times {entered} {Stopwatch.GetTimestamp()}"));
if (story == "background-fails") await app.WaitForShutdownAsync();
if (story == "exit-after-start") Environment.Exit(3);
if (story == "inspect") Inspection.Print("after");
if (story == "throw-after-start") Database.Open();
await app.StopAsync();
return 0;
