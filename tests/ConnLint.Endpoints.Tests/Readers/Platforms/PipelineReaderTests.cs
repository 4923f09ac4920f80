using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Platforms;
using ConnLint.Endpoints.Tests.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.Platforms;

public sealed class PipelineReaderTests
{
    internal const string GitHub = """
        name: ci
        on: [push]
        env:
          ASPNETCORE_ENVIRONMENT: Development
          TOKEN: ${{ secrets.TOKEN }}
        jobs:
          test:
            runs-on: ubuntu-latest
            env: { ASPNETCORE_URLS: "http://localhost:5005" }
            services:
              postgres:
                image: postgres:17
                ports: [ "5432:5432" ]
              redis: { image: redis, ports: [ 6379 ] }
            steps:
              - uses: actions/checkout@v5
              - name: Start
                env: { A: 1 }
                run: |

                  dotnet run --project src/Api &
                  # wait
                  sleep 10
                  curl -f http://localhost:5005/health
              - run: npx wait-on http://localhost:5006 && npm test
              - uses: cypress-io/github-action@v6
                with:
                  start: npm start
                  wait-on: 'http://localhost:3000, http://localhost:5007/api'
              - run: >
                  curl
                  http://localhost:5008
        """;

    internal const string GitLab = """
        variables:
          ASPNETCORE_URLS: "http://+:5000"
        default:
          services:
            - postgres:17
            - name: registry.example.org/a/redis:7
              alias: cache
            - registry.example.org:5000/b/c@sha256:12
          before_script: [ "dotnet build" ]
        .hidden: &scripts
          - dotnet out/App.dll &
          - sleep 5
        e2e:
          variables: { PORT: { value: "80", description: x } }
          script:
            - *scripts
            - |
              curl http://localhost:5000/
              echo done
        lint:
          services: []
          before_script: []
          script: dotnet format
        deploy:
          trigger: x
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void GitHubSteps_AreRead(string lineEnd)
    {
        var text = GitHub.Replace("\n", lineEnd, StringComparison.Ordinal);
        var step = Assert.Single(GitHubWorkflowReader.Read("f", text).Jobs).Steps[0];
        Assert.Equal(["dotnet run --project src/Api &", "# wait", "sleep 10", "curl -f http://localhost:5005/health"], step.Lines.Select(line => Places.In(text, line.Place)));
        Assert.All(step.Lines, line => Places.AssertLine(text, line.Place));
        Assert.Equal([true, false, false], step.Commands.Select(static command => CommandMeaning.IsBackground(command) && CommandMeaning.StartsDotNet(command)));
        Assert.Equal([null, 10, null], step.Commands.Select(CommandMeaning.SleepSeconds));
        Assert.Equal("http://localhost:5005/health", Places.In(text, Assert.Single(step.Clients).Url.Place));
    }

    [Fact]
    public void GitHubSteps_HaveTheirClients()
    {
        var clients = GitHubWorkflowReader.Read("f", GitHub).Jobs[0].Steps.SelectMany(static step => step.Clients).ToArray();
        Assert.Equal(
            ["http://localhost:5005/health", "http://localhost:5006", "http://localhost:3000", "http://localhost:5007/api", "http://localhost:5008"],
            clients.Select(static client => client.Url.Text));
        Assert.Equal("http://localhost:5007/api", Places.In(GitHub, clients[3].Url.Place));
        Assert.All(clients, static client => Assert.Equal(ClientRole.Request, client.Role));
    }

    [Fact]
    public void GitHubVariables_AreJoinedAndKnown()
    {
        var job = GitHubWorkflowReader.Read("f", GitHub).Jobs[0];
        Assert.Equal([("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://localhost:5005")], job.Variables.Select(static variable => (variable.Key, variable.Value.Text)));
        Assert.Equal("1", job.Steps[0].Variables["A"].Text);
    }

    [Fact]
    public void GitHubServices_HaveTheirPorts()
        => Assert.Equal(
            [("postgres", "postgres:17", "5432:5432"), ("redis", "redis", "6379")],
            GitHubWorkflowReader.Read("f", GitHub).Jobs[0].Services.Select(static service => (service.Name, service.Image?.Text, Places.In(GitHub, service.Ports[0].Place))));

    [Fact]
    public void CypressStart_RunsInTheBackground()
        => Assert.True(Assert.Single(GitHubWorkflowReader.Read("f", GitHub).Jobs[0].Steps[2].Commands).IsBackground);

    [Fact]
    public void GitLabJobs_AreRead()
    {
        var jobs = GitLabPipelineReader.Read("f", GitLab).Jobs;
        Assert.Equal([("e2e", 2, 3), ("lint", 1, 0)], jobs.Select(static job => (job.Name, job.Steps.Count, job.Services.Count)));
        Assert.Equal(["dotnet out/App.dll &", "sleep 5", "curl http://localhost:5000/", "echo done"], jobs[0].Steps[1].Lines.Select(static line => Places.In(GitLab, line.Place)));
        Assert.Equal("http://localhost:5000/", Assert.Single(jobs[0].Steps[1].Clients).Url.Text);
        Assert.Equal([("ASPNETCORE_URLS", "http://+:5000"), ("PORT", "80")], jobs[0].Variables.Select(static variable => (variable.Key, variable.Value.Text)));
    }

    [Fact]
    public void GitLabServices_HaveTheirNames()
        => Assert.Equal(["postgres", "cache", "registry.example.org-5000-b-c"], GitLabPipelineReader.Read("f", GitLab).Jobs[0].Services.Select(static service => service.Name));

    [Theory]
    [InlineData("")]
    [InlineData("jobs: [a]")]
    [InlineData("jobs: { a: b }")]
    [InlineData("script: x")]
    [InlineData("a: [")]
    public void OtherYaml_HasNoJobs(string text)
    {
        Assert.Empty(GitHubWorkflowReader.Read("f", text).Jobs);
        Assert.Empty(GitLabPipelineReader.Read("f", text).Jobs);
    }

    [Fact]
    public void DamagedText_IsReadQuickly() => Places.AssertMutationsAreRead(
        "[]{}|>:,#'\"&*-\r\n a$", static text => PlacesOf(GitHubWorkflowReader.Read("f", text)).Concat(PlacesOf(GitLabPipelineReader.Read("f", text))), GitHub, GitLab);

    private static IEnumerable<TextPlace> PlacesOf(PipelineFile file)
    {
        var steps = file.Jobs.SelectMany(static job => job.Steps).ToArray();
        return steps.SelectMany(static step => step.Lines).Select(static line => line.Place)
            .Concat(steps.SelectMany(static step => step.Commands).SelectMany(static command => command.Words).Select(static word => word.Place))
            .Concat(steps.SelectMany(static step => step.Clients).Select(static client => client.Url.Place))
            .Concat(file.Jobs.SelectMany(static job => job.Variables.Values).Select(static value => value.Place));
    }
}
