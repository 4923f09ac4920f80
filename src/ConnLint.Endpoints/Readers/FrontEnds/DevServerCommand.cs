using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Facts.Platforms;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// The development server that a command starts, and where, after each tool's own page: vite.dev "Command Line Interface", angular.dev "ng serve",
/// create-react-app.dev "Advanced Configuration" (<c>PORT</c>, <c>HOST</c>, <c>HTTPS</c>), nextjs.org/docs "next CLI" (<c>-p</c>, <c>-H</c>, <c>PORT</c>),
/// cli.vuejs.org "CLI Service" and its serve.js (<c>PORT</c> and <c>HOST</c> beat the configuration), webpack.js.org "DevServer". Vite and Angular read no
/// variable.
/// </summary>
internal static class DevServerCommand
{
    private static readonly string[] NoNames = [];

    private static readonly string[] Runners = ["npx", "bunx", "yarn", "pnpm", "bun", "exec", "dlx", "run", "--", "--yes", "-y", "start"];

    private static readonly Tool[] Tools =
    [
        new("vite", "vite", ["", "dev", "serve"], ViteConfigReader.DefaultPort, ["--port"], ["--host"], ["--https"], false),
        new("vite preview", "vite", ["preview"], ViteConfigReader.DefaultPreviewPort, ["--port"], ["--host"], ["--https"], false),
        new("angular", "ng", ["serve", "s", "dev"], AngularJsonReader.DefaultPort, ["--port"], ["--host"], ["--ssl"], false),
        new("react-scripts", "react-scripts", ["start"], 3000, NoNames, NoNames, NoNames, true),
        new("react-scripts", "craco", ["start"], 3000, NoNames, NoNames, NoNames, true),
        new("react-scripts", "react-app-rewired", ["start"], 3000, NoNames, NoNames, NoNames, true),
        new("next", "next", ["", "dev", "start"], 3000, ["-p", "--port"], ["-H", "--hostname"], ["--experimental-https"], true),
        new("vue-cli", "vue-cli-service", ["serve"], WebpackConfigReader.DefaultPort, ["--port"], ["--host"], ["--https"], true),
        new("webpack", "webpack", ["serve", "server", "s", "dev-server"], WebpackConfigReader.DefaultPort, ["--port"], ["--host"], ["--https"], false),
        new("webpack", "webpack-cli", ["serve", "server", "s", "dev-server"], WebpackConfigReader.DefaultPort, ["--port"], ["--host"], ["--https"], false),
        new("webpack", "webpack-dev-server", [""], WebpackConfigReader.DefaultPort, ["--port"], ["--host"], ["--https"], false),
    ];

    public static DevServer? Read(ShellCommand command)
    {
        var at = ProgramAt(command.Words);
        if (at == command.Words.Count) return null;

        var verb = at + 1 < command.Words.Count && !command.Words[at + 1].Text.StartsWith("-", System.StringComparison.Ordinal) ? command.Words[at + 1].Text : "";
        foreach (var tool in Tools)
        {
            // What stands for the verb may be a folder or an address: `vite ./app`, `webpack-dev-server src`.
            if (command.Words[at].Text == tool.Program && System.Array.IndexOf(tool.Verbs, verb) >= 0) return Server(tool, command, command.Words[at]);
        }

        return null;
    }

    // Behind what only runs another program.
    private static int ProgramAt(IReadOnlyList<SettingValue> words)
    {
        var at = 0;
        while (at < words.Count && System.Array.IndexOf(Runners, words[at].Text) >= 0) at++;
        return at;
    }

    private static DevServer Server(Tool tool, ShellCommand command, SettingValue program)
    {
        var port = Option(command, tool.PortOptions) ?? Variable(tool, command, "PORT");
        var host = Option(command, tool.HostOptions) ?? Variable(tool, command, "HOST");
        var isEverywhere = host is null && tool.HostOptions.Length > 0 && tool.Program == "vite" && command.Has(tool.HostOptions);
        var isTls = (tool.TlsOptions.Length > 0 && command.Has(tool.TlsOptions) && Option(command, tool.TlsOptions)?.Text != "false")
            || Variable(tool, command, "HTTPS")?.Text == "true" || command.Option("--server-type")?.Text == "https";
        return new DevServer(
            tool.Name,
            isEverywhere ? "0.0.0.0" : host is null || ShellCommand.IsComputed(host.Text) ? null : host.Text,
            port is null ? tool.DefaultPort : LeafSearch.Port(port.Text),
            port is null,
            isTls ? "https" : "http",
            (port ?? program).Place);
    }

    private static SettingValue? Option(ShellCommand command, string[] names) => names.Length == 0 ? null : command.Option(names);

    private static SettingValue? Variable(Tool tool, ShellCommand command, string name)
        => tool.ReadsVariables && command.Variables.TryGetValue(name, out var value) && value.Text.Length > 0 ? value : null;

    private sealed record Tool(
        string Name, string Program, string[] Verbs, int DefaultPort, string[] PortOptions, string[] HostOptions, string[] TlsOptions, bool ReadsVariables);
}
