using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

Console.WriteLine("main");
if (args is ["throw"]) throw new InvalidOperationException("Password=secret");

if (args is ["listen", var endPoint, ..])
{
    using var listener = new TcpListener(IPEndPoint.Parse(endPoint));
    listener.Start();
    Console.WriteLine("listens");
    Thread.Sleep(TimeSpan.FromSeconds(5));
    if (args is [.., "throw"]) throw new InvalidOperationException("Password=secret");
}

if (args is ["http", var prefix])
{
    using var listener = new HttpListener { Prefixes = { prefix } };
    listener.Start();
    Thread.Sleep(TimeSpan.FromSeconds(5));
}

if (args is ["sleep"]) Thread.Sleep(TimeSpan.FromSeconds(5));
if (args is ["exit", var code]) return int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);

// Proves that a silent hook was there at all.
var loaded = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name);
if (args is ["hooks"]) Console.WriteLine(loaded.Single(name => name == "ConnLint.Hook"));
return 0;
