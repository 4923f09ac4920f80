using System.Net;
using System.Net.Sockets;

var port = int.Parse(Environment.GetEnvironmentVariable("GAME_PORT") ?? "7777");
var listener = new TcpListener(IPAddress.Any, port);
listener.Start();
using var client = await listener.AcceptTcpClientAsync();
