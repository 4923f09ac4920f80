using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Mutation;

if (args is [Protocol.WorkerSwitch, var own, var rules, .. var classes])
{
    var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
    Console.SetOut(TextWriter.Null);
    new Worker(new LoadedTests(new Area(own, classes, rules)), Console.In, answers).Serve();
    return 0;
}

if (args is not [var report, .. var named])
{
    Console.Error.WriteLine("""
        <report> [<area>...]                            Stryker's report in JSON; without an area, all of them
        <report> <part of a path> --tests <word>...     other files, and parts of the full names of the classes of tests that have to notice their mutants
        """);
    return 2;
}

IEnumerable<Area> areas = named is [var path, "--tests", .. var tests] ? [new Area(path, tests, "")] : Area.All.Where(area => named.Length == 0 || named.Contains(area.Name));
var mutants = MutantReport.Read(report);
Console.WriteLine(Replay.Header);
foreach (var area in areas)
{
    var ofArea = mutants.Where(mutant => area.Holds(mutant.Path)).ToList();
    if (ofArea.Count > 0) Console.WriteLine(Replay.Of(area, ofArea, Console.Error));
}

return 0;
