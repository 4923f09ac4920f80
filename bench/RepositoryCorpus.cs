using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Bench;

/// <summary>
/// Repositories of web services as templates make them and as teams then fill them, the same in every run: five files a project, of which the fifth is in turn
/// a Dockerfile, a compose file, a Kubernetes manifest, a front end, a request file and an env file. Most clients are served; one in five is not.
/// </summary>
internal static class RepositoryCorpus
{
    private const int ProjectsPerArea = 12;

    public static IReadOnlyList<RepositoryFile> Create(int projects)
    {
        var files = new List<RepositoryFile>();
        for (var number = 0; number < projects; number++) AddProject(files, new Service(number, projects));
        return files;
    }

    private static void AddProject(List<RepositoryFile> files, Service service)
    {
        Add(service.Name + ".csproj", RepositoryTexts.Project(service));
        Add("Properties/launchSettings.json", RepositoryTexts.LaunchSettings(service));
        Add("appsettings.json", RepositoryTexts.AppSettings(service));
        Add("appsettings.Development.json", RepositoryTexts.DevelopmentSettings(service));
        switch (service.Number % 6)
        {
            case 0: Add("Dockerfile", ContainerTexts.Dockerfile(service)); break;
            case 1: Add("docker-compose.yml", ContainerTexts.Compose(service)); break;
            case 2: Add("deploy/manifest.yaml", ContainerTexts.Manifest(service)); break;
            case 3:
                Add("ClientApp/vite.config.ts", RepositoryTexts.Vite(service));
                Add("ClientApp/package.json", RepositoryTexts.Package(service));
                break;
            case 4: Add(service.Name + ".http", RepositoryTexts.Requests(service)); break;
            default: Add(".env", ContainerTexts.Variables(service)); break;
        }

        void Add(string name, string text) => files.Add(new RepositoryFile(service.Folder + "/" + name, text.Replace("\r", "", StringComparison.Ordinal)));
    }

    /// <summary>One project and its neighbours.</summary>
    internal sealed record Service(int Number, int Count)
    {
        private static readonly string[] Subjects = ["Orders", "Catalog", "Billing", "Identity", "Shipping", "Search", "Basket", "Reports", "Stock", "Mail", "Audit", "Pricing"];

        public string Area => "Area" + (Number / ProjectsPerArea);

        public string Name => "Shop." + Area + "." + Subjects[Number % ProjectsPerArea];

        public string Folder => "src/" + Area + "/" + Name;

        public string Image => Name.ToLowerInvariant().Replace('.', '-');

        public int Http => 5101 + (2 * Number);

        public int Https => Http + 1;

        public int Published => 20_000 + (4 * Number);

        public Service Next(int step) => this with { Number = (Number + step + Count) % Count };

        /// <summary>The neighbour's port, or now and then a port that nobody has.</summary>
        public int PortOf(int step) => Number % 5 == step % 5 ? 40_001 + (7 * Number) : Next(step).Http;
    }
}
