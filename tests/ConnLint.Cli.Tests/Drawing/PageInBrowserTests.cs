using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Cli.Drawing;

namespace ConnLint.Cli.Tests.Drawing;

/// <summary>The page as a real Chromium takes it, where one is installed.</summary>
public sealed class PageInBrowserTests : IDisposable
{
    private static readonly string[] Browsers = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("connlint-page-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Page_KeepsItsStyleAndRunsNothing()
    {
        const string Hostile = "\"><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        var map = Drawn.Map([Drawn.Project(Hostile, "http://localhost:5080")], Drawn.Refused(Hostile, "http://localhost:5081", Hostile));
        var page = Path.Combine(_folder, "map.html");
        await File.WriteAllTextAsync(page, Drawn.Text(output => MapHtml.Write(map, output)));

        // Without a browser only the texts of the other tests are known to be harmless.
        if (Browser() is not { } browser) return;
        var (dom, log) = await LoadAsync(browser, page);
        Assert.Contains("<title>Shop: who listens where</title>", dom, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", dom, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", dom, StringComparison.Ordinal);
        Assert.DoesNotContain("Content Security Policy", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StyleThatIsNotThePages_IsRefused()
    {
        var page = Path.Combine(_folder, "map.html");
        await File.WriteAllTextAsync(page, Drawn.Text(static output => MapHtml.Write(Drawn.Map([]), output)).Replace("</style>", "p{}</style>", StringComparison.Ordinal));
        if (Browser() is { } browser) Assert.Contains("Content Security Policy", (await LoadAsync(browser, page)).Log, StringComparison.Ordinal);
    }

    private static string? Browser()
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(static folder => Browsers.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private async Task<(string Dom, string Log)> LoadAsync(string browser, string page)
    {
        string[] arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + Path.Combine(_folder, "profile"), "--enable-logging=stderr", "--dump-dom", new Uri(page).AbsoluteUri];
        using var process = Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (dom, log) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (await dom, await log);
    }
}
