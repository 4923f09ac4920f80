using System;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Real;

if (args.Contains("--host")) return await HostLoop.RunAsync();
using var host = new HostProcess();
while (Console.ReadLine() is { } line)
{
    var answer = host.Start(CaseJson.Read(line).WithPorts([20001, 20002, 20003, 20004, 20005, 20006]));
    Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(answer, CaseJson.Options));
}
return 0;
