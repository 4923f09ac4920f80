using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Containers;

namespace ConnLint.Probing.Tests.Containers;

/// <summary>Against a socket that answers as the engine does: no engine runs where the tests do.</summary>
public sealed class ContainerEngineTests : IDisposable
{
    // The form of the Docker Engine API's "List containers", shortened by what is not read.
    private const string Answer = """
        [{"Id":"6514d918bc01","Names":["/repo-shop-1"],"Image":"repo-shop","Command":"dotnet Shop.dll --password hidden","Created":1763800000,
          "Ports":[{"IP":"0.0.0.0","PrivatePort":8080,"PublicPort":5080,"Type":"tcp"},{"IP":"::","PrivatePort":8080,"PublicPort":5080,"Type":"tcp"},{"PrivatePort":8081,"Type":"tcp"}],
          "Labels":{"com.docker.compose.project":"repo","com.docker.compose.service":"shop"},"State":"running","Status":"Up 2 hours","HostConfig":{"NetworkMode":"repo_default"},"Mounts":[]},
         {"Id":"a149e76d6a95","Names":["/dns"],"Image":"dns","Ports":[{"IP":"0.0.0.0","PrivatePort":53,"PublicPort":5353,"Type":"udp"}],"Labels":null,"State":"running"},
         {"Id":"467c97f44523","Names":["/worker\u001b[31m"],"Image":"worker","Ports":[],"Labels":{},"State":"running"}]
        """;

    private readonly string _path = Path.Combine(Path.GetTempPath(), "connlint-" + Guid.NewGuid().ToString("N")[..8] + ".sock");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Containers_AreReadWithTheirPorts()
    {
        var (containers, error, request) = await AskAsync("HTTP/1.0 200 OK\r\nApi-Version: 1.50\r\nContent-Type: application/json\r\n\r\n" + Answer);
        Assert.Null(error);
        Assert.Equal(["repo-shop-1", "dns", "worker\uFFFD[31m"], containers.Select(static container => container.Name));
        Assert.Equal("shop", containers[0].Service);
        Assert.Equal([(8080, 5080), (8081, null)], containers[0].Ports);
        Assert.Empty(containers[1].Ports);
        Assert.StartsWith("GET /containers/json HTTP/1.0\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.0 403 Forbidden\r\n\r\n{}", "the container engine answers with the status 403")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n{\"message\":\"x\"}", "the container engine's answer is not what its API promises")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n[{\"Names\":[\"/x\"],\"Ports\":[{\"PrivatePort\":\"a\"}]}]", "the container engine's answer is not what its API promises")]
    [InlineData("HTTP/1.0\r\n\r\n[]", "the container engine's answer is not what its API promises")]
    [InlineData("HTTP/1.0\r\n\r\n[ {} ]", "the container engine's answer is not what its API promises")]
    [InlineData("SSH-2.0-x\r\n", "the container engine's answer is not what its API promises")]
    [InlineData("", "the container engine's answer is not what its API promises")]
    public async Task OtherAnswer_IsAReason(string answer, string expected) => Assert.Equal(expected, (await AskAsync(answer)).Error);

    [Fact]
    public async Task SocketWithoutAnEngine_IsAReason()
    {
        using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)) socket.Bind(new UnixDomainSocketEndPoint(_path));
        Assert.Contains("cannot be asked", (await ContainerEngine.AskAsync(_path, CancellationToken.None)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/var/run/docker.sock /run/user/7/docker.sock", "/var/run/docker.sock")]
    [InlineData("", "/run/user/7/podman/podman.sock /home/x/.docker/run/docker.sock", "/run/user/7/podman/podman.sock")]
    [InlineData("", "/home/x/.colima/default/docker.sock", "/home/x/.colima/default/docker.sock")]
    [InlineData("", "", null)]
    [InlineData("unix:///mine.sock", "/mine.sock /var/run/docker.sock", "/mine.sock")]
    [InlineData("tcp://10.0.0.5:2375", "/var/run/docker.sock", null)]
    public void Socket_IsTheOneThatIsThere(string host, string files, string? expected)
        => Assert.Equal(expected, ContainerEngine.Socket(name => name switch { "DOCKER_HOST" => host, "XDG_RUNTIME_DIR" => "/run/user/7", _ => "/home/x" }, files.Split(' ').Contains));

    private async Task<(System.Collections.Generic.IReadOnlyList<RunningContainer> Containers, string? Error, string Request)> AskAsync(string answer)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(_path));
        listener.Listen();
        var asking = ContainerEngine.AskAsync(_path, CancellationToken.None);
        using var connection = await listener.AcceptAsync();
        var request = new byte[1024];
        var length = await connection.ReceiveAsync(request);
        await connection.SendAsync(Encoding.UTF8.GetBytes(answer));
        connection.Shutdown(SocketShutdown.Both);
        connection.Close();
        var (containers, error) = await asking;
        return (containers, error, Encoding.UTF8.GetString(request, 0, length));
    }
}
