using System.Linq;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class ProcNetTcpTests
{
    private const string Recorded4 = """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                                                     
           0: 0100007F:1B5C 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12086 1 00000000872011e6 100 0 0 10 0                     
           1: 00000000:07E8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1073 1 00000000baa194e3 100 0 0 10 0                      
           2: 0100007F:1B5C 0100007F:D2A4 01 00000000:00000000 00:00000000 00000000     0        0 12090 1 0000000010b1e8a0 20 4 30 10 -1                    
        """;

    private const string Recorded6 = """
          sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0000000000000000FFFF00000100007F:1B5B 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12085 1 000000005e140b49 100 0 0 10 0
           1: 00000000000000000000000000000000:1B5A 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12084 1 00000000764aa6b1 100 0 0 10 0
           2: 00000000000000000000000001000000:FFFF 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 12083 1 00000000df45cc9b 100 0 0 10 0
        """;

    [Fact]
    public void IPv4Table_GivesListenersOnly()
        => Assert.Equal(["127.0.0.1:7004 12086", "0.0.0.0:2024 1073"], Parse(Recorded4));

    [Fact]
    public void IPv6Table_GivesMappedAddressesAsIPv4()
        => Assert.Equal(["127.0.0.1:7003 12085", "[::]:7002 12084", "[::1]:65535 12083"], Parse(Recorded6));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("   0: 0100007F:1B5C 00000000:0000 0A")]
    [InlineData("   0: 0100007F 00000000:0000 0A 0:0 00:0 0 0 0 12086 1")]
    [InlineData("   0: 0100007G:1B5C 00000000:0000 0A 0:0 00:0 0 0 0 12086 1")]
    [InlineData("   0: 0100007F:1B5CC 00000000:0000 0A 0:0 00:0 0 0 0 12086 1")]
    [InlineData("   0: 0100007F:1B5C 00000000:0000 0A 0:0 00:0 0 0 0 many 1")]
    [InlineData("   0: 00007F:1B5C 00000000:0000 0A 0:0 00:0 0 0 0 12086 1")]
    public void MalformedLine_IsSkipped(string line)
        => Assert.Equal(["0.0.0.0:2024 1073"], Parse(line + "\n   1: 00000000:07E8 00000000:0000 0A 0:0 00:0 0 0 0 1073 1 0 100 0 0 10 0\n"));

    private static string[] Parse(string text) => ProcNetTcp.Parse(text).Select(socket => $"{socket.EndPoint} {socket.Inode}").ToArray();
}
