using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Cli.Tests.Browsers;

/// <summary>A real Chromium without a window; what becomes of its requests stands in its own net log (https://www.chromium.org/developers/design-documents/network-stack/netlog).</summary>
internal sealed class Chromium : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("connlint-chromium-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Lets one page ask for all URLs, and tells the error of each, such as <c>ERR_UNSAFE_PORT</c>; empty where it got an answer.</summary>
    /// <param name="tag">The element that asks: <c>img</c>, or <c>iframe</c>, which shows the page of the error.</param>
    /// <param name="urls">The URLs, as Chromium normalises them.</param>
    /// <param name="starter">A program that starts the browser, such as one that makes a namespace for it.</param>
    public async Task<Dictionary<string, string>> AskAsync(string tag, IEnumerable<string> urls, params string[] starter)
    {
        var (page, log) = (Path.Combine(_folder, "page.html"), Path.Combine(_folder, "net.json"));
        var asked = urls.ToHashSet(StringComparer.Ordinal);
        await File.WriteAllTextAsync(page, string.Concat(asked.Select(url => $"<{tag} src=\"{url}\"></{tag}>")));
        await LoadAsync(new Uri(page).AbsoluteUri, starter, "--log-net-log=" + log);
        return Read(await File.ReadAllTextAsync(log), asked);
    }

    /// <summary>Loads a page, and tells its document and what the browser has to say of it.</summary>
    public async Task<(string Dom, string Log)> LoadAsync(string url, string[] starter, params string[] more)
    {
        string[] command =
        [
            .. starter, InstalledProgram.Find(InstalledProgram.Chromium)!,
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + Path.Combine(_folder, "profile"), "--enable-logging=stderr", .. more, "--dump-dom", url,
        ];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var (dom, log) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(Limit);
            return (await dom, await log);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // The request begins with its URL, and ends, under the same source, with its error.
    private static Dictionary<string, string> Read(string log, HashSet<string> asked)
    {
        using var document = JsonDocument.Parse(log);
        var constants = document.RootElement.GetProperty("constants");
        var errors = constants.GetProperty("netError").EnumerateObject().ToDictionary(static error => error.Value.GetInt32(), static error => error.Name);
        var request = constants.GetProperty("logEventTypes").GetProperty("REQUEST_ALIVE").GetInt32();

        var urls = new Dictionary<int, string>();
        var ends = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in document.RootElement.GetProperty("events").EnumerateArray())
        {
            if (entry.GetProperty("type").GetInt32() != request || !entry.TryGetProperty("params", out var values)) continue;
            var source = entry.GetProperty("source").GetProperty("id").GetInt32();
            if (values.TryGetProperty("url", out var url) && asked.Contains(url.GetString()!)) ends[urls[source] = url.GetString()!] = "";
            else if (values.TryGetProperty("net_error", out var error) && urls.TryGetValue(source, out var known)) ends[known] = errors[error.GetInt32()];
        }

        return ends;
    }
}
