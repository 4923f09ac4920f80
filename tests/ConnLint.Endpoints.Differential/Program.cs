using System;
using System.Globalization;
using ConnLint.Endpoints.Differential;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Comparison;
using ConnLint.Endpoints.Differential.Real;

if (args is ["--host"]) return await HostLoop.RunAsync();

var (seed, cases, limit) = (1, Campaign.JudgedFrom, 20);
var campaign = new Campaign(new ModelOracle(), Console.Out);
for (var i = 0; i < args.Length; i += 2)
{
    if (i + 1 == args.Length) return Usage();
    var isNumber = int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
    if (args[i] == "--case") return campaign.Replay(CaseJson.Read(args[i + 1])) ? 0 : 1;
    if (args[i] == "--seed" && isNumber) seed = number;
    else if (args[i] == "--cases" && isNumber) cases = number;
    else if (args[i] == "--limit" && isNumber) limit = number;
    else return Usage();
}

return campaign.Run(seed, cases, limit) ? 0 : 1;

static int Usage()
{
    Console.Error.WriteLine("--cases N --seed N --limit N (disagreements to show), or --case '<json>'");
    return 2;
}
