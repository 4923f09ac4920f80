using System;
using System.Collections.Generic;

namespace ConnLint.Analyzers.Symbols;

/// <summary>
/// The names of everything that some rule looks at, as they are written: methods, types that are created, properties that are assigned. A name decides only whether a rule is asked at all;
/// what it means, each rule asks the semantic model (docs/adr/0004, 0011). A rule that looks for a new name adds it here, or is never asked.
/// </summary>
internal static class KnownNames
{
    private static readonly HashSet<string> All = Make();

    public static bool Include(string name) => All.Contains(name);

    private static HashSet<string> Make()
    {
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            // what listens
            "Listen", "ListenAnyIP", "ListenLocalhost", "UseUrls", "Bind", "PreferHostingUrls", "Run", "RunAsync", "Add", "Create", "UseSetting", "AddInMemoryCollection", "TcpListener", "Prefixes",

            // what accepts
            "AcceptTcpClient", "AcceptTcpClientAsync", "AcceptSocket", "AcceptSocketAsync", "BeginAcceptTcpClient", "BeginAcceptSocket", "Pending",
            "GetContext", "GetContextAsync", "BeginGetContext", "Accept", "AcceptAsync", "BeginAccept",

            // what makes and starts a host
            "CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "CreateDefaultBuilder", "WebHostBuilder", "UseKestrel", "UseKestrelHttpsConfiguration", "UseConfiguration", "UseHttpSys",
            "Build", "RunConsoleAsync", "Start", "StartAsync", "ExecuteAsync",

            // what stands before its endpoints
            "UseHttpsRedirection", "HttpsPort", "UseForwardedHeaders", "MapGrpcService", "UseGrpcWeb", "EnableGrpcWeb", "AddJsonTranscoding", "AddGrpcHttpApi",

            // what connects
            "GetAsync", "GetStringAsync", "GetByteArrayAsync", "GetStreamAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync",
            "GetFromJsonAsync", "GetFromJsonAsAsyncEnumerable", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync",
            "ForAddress", "WithUrl", "Connect", "ConnectAsync", "TcpClient", "GotoAsync", "HttpRequestMessage", "BaseAddress", "RequestUri", "Authority", "MetadataAddress", "Address", "WithOrigins",

            // what reads and sets variables
            "GetEnvironmentVariable", "SetEnvironmentVariable", "WithEnvironment",
        };
        foreach (var api in DependencyApi.All) names.Add(api.Mentioned);
        return names;
    }
}
