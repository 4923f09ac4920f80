using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using ConnLint.Cli.Code;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Cli.Mapping;

/// <summary>Adds to a repository what the C# of its projects says.</summary>
internal sealed class RepositoryCode(string root)
{
    private readonly List<Gap> _gaps = [];

    public IReadOnlyList<Gap> Gaps => _gaps;

    public async Task<Repository> AddToAsync(Repository repository, CancellationToken cancellationToken)
    {
        var projects = repository.Projects.Select(project => Path.Combine(root, project.Path)).ToLookup(CanBeNamed);
        foreach (var project in projects[false]) _gaps.Add(new Gap("The C# of " + ShownPath.Of(ShownPath.Relative(root, project)), "MSBuild cannot be told a path with such characters: rename it"));
        if (!projects[true].Any()) return repository with { Projects = [.. repository.Projects.Select(Unread)] };

        var codes = new Dictionary<string, ProjectCode>(StringComparer.Ordinal);
        foreach (var code in await new CodeReader(root).ReadAsync([.. projects[true]], cancellationToken).ConfigureAwait(false)) codes[ShownPath.Relative(root, code.Project)] = code;
        foreach (var code in codes.Values) _gaps.AddRange(code.Gaps);
        return repository with
        {
            Projects = [.. repository.Projects.Select(project => codes.TryGetValue(project.Path, out var code) ? With(project, code) : Unread(project))],
            Clients = [.. repository.Clients, .. codes.SelectMany(code => code.Value.Clients.Select(client => ClientOf(code.Key, client)))],
        };
    }

    // It is told in XML, which has no way to write some control characters, and trims others.
    private static bool CanBeNamed(string path)
    {
        try
        {
            XmlConvert.VerifyXmlChars(path);
            return !path.Any(char.IsControl);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static RepositoryProject Unread(RepositoryProject project) => project with { IsCodeUnreadable = true };

    private RepositoryProject With(RepositoryProject project, ProjectCode code) => project with
    {
        Program = code.Program is { } program ? program with { Statements = [.. program.Statements.Select(Relative)], Middleware = Relative(program.Middleware) } : null,
        IsCodeUnreadable = code.Program is null,
        MakesWebHost = code.HasWebHost,
        IsTestForMSBuild = code.Properties is { IsTestProject: true },
        Sockets = [.. code.Sockets.Select(Relative)],
    };

    private RepositoryClient ClientOf(string project, CodeClientUrl client) => new(ClientFact.InCode(client.Url, Relative(client.Place), client.Role), project, null);

    private HostStatement Relative(HostStatement statement) => statement switch
    {
        ListenStatement listen => listen with { Endpoint = Relative(listen.Endpoint) },
        SettingStatement setting => setting with { Values = [.. setting.Values.Select(Relative)] },
        AppUrlStatement url => url with { Url = Relative(url.Url) },
        _ => statement,
    };

    private HostMiddleware Relative(HostMiddleware middleware) => middleware with
    {
        Redirections = [.. middleware.Redirections.Select(call => call with { Place = Relative(call.Place) })],
        HttpsPort = middleware.HttpsPort is { } port ? Relative(port) : null,
        GrpcServices = [.. middleware.GrpcServices.Select(Relative)],
    };

    private Bind Relative(Bind bind) => bind with { Place = Relative(bind.Place) };

    private SettingValue Relative(SettingValue value) => value with { Place = Relative(value.Place) };

    private TextPlace Relative(TextPlace place) => place.Path is null ? place : place with { Path = ShownPath.Relative(root, place.Path) };
}
