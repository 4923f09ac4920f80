using System;
using System.Globalization;
using ConnLint.Endpoints.Differential;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Comparison;
using ConnLint.Endpoints.Differential.Real;

if (args is ["--host"]) return await HostLoop.RunAsync();

var program = typeof(Campaign).Assembly.Location;
using var server = new SecondServer(program);
var (seed, cases, limit) = (1, Campaign.JudgedFrom, 20);
IPrediction model = new ModelOracle();
Case? replayed = null;
for (var i = 0; i < args.Length; i += 2)
{
    if (i + 1 == args.Length) return Usage();
    var isNumber = int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
    if (args[i] == "--seed" && isNumber) seed = number;
    else if (args[i] == "--cases" && isNumber) cases = number;
    else if (args[i] == "--limit" && isNumber) limit = number;
    else if (args[i] == "--against" && args[i + 1] == "server") model = server;
    else if (args[i] == "--case") replayed = CaseJson.Read(args[i + 1]);
    else return Usage();
}

var campaign = new Campaign(program, model, Console.Out);
return (replayed is null ? campaign.Run(seed, cases, limit) : campaign.Replay(replayed)) ? 0 : 1;

static int Usage()
{
    Console.Error.WriteLine("""
        --cases N         how many cases to start (10000); from there on, coverage is judged, too
        --seed N          decides every case (1)
        --limit N         how many different disagreements to shrink and show (20)
        --case '<json>'   one case, as a disagreement shows it
        --against server  the server once more instead of the model, to see what is chance
        """);
    return 2;
}
