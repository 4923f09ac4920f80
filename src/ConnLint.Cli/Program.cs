using System;
using System.Threading.Tasks;
using ConnLint.Cli.Commands;
using ConnLint.Cli.Output;

namespace ConnLint.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await ConnLintCommand.RunAsync(arguments).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of this tool must not look like a verdict about the user's backend.
            await StandardStreams.Error.WriteLineAsync("connlint failed: " + exception).ConfigureAwait(false);
            return (int)ExitCode.NotChecked;
        }
    }
}
