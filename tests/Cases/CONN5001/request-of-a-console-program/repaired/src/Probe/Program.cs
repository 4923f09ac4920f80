using System;
using System.Net.Http;

using var client = new HttpClient();
Console.WriteLine(await client.GetStringAsync("http://localhost:5132/health"));
