using ConnLint.Build.Checking;
using ConnLint.Probing.Backends;

namespace ConnLint.Build.Tests;

public sealed class BackendOutputTests
{
    private readonly BackendOutput _output = new();

    [Theory]
    [InlineData("Failed to bind to address http://127.0.0.1:5000: address already in use.", "PortInUse")]
    [InlineData("System.Net.Sockets.SocketException (10048): Only one usage of each socket address (protocol/network address/port) is normally permitted.", "PortInUse")]
    [InlineData("System.Net.Sockets.SocketException (10013): An attempt was made to access a socket in a way forbidden by its access permissions.", "PortForbidden")]
    [InlineData("System.Net.Sockets.SocketException (13): Permission denied", "PortForbidden")]
    [InlineData("Unhandled exception. System.FormatException: Invalid url: 'localhost:5000'", "InvalidUrl")]
    [InlineData("Unrecognized scheme in server address 'ftp://localhost'. Only 'http://' and 'https://' are supported.", "InvalidUrl")]
    [InlineData("Unable to configure HTTPS endpoint. No server certificate was specified", "MissingCertificate")]
    [InlineData("You must install or update .NET to run this application.", "MissingFramework")]
    [InlineData("Could not load file or assembly 'Shop.Data, Version=1.0.0.0'", "MissingAssembly")]
    [InlineData("An assembly specified in the application dependencies manifest (Shop.deps.json) was not found:", "MissingAssembly")]
    [InlineData("Could not load file or assembly 'Shop.Data, Version=2.0.0.0'. The located assembly's manifest definition does not match the assembly reference. (0x80131040)", "ConflictingAssembly")]
    [InlineData("Unhandled exception. System.MissingMethodException: Method not found: 'Void Shop.Data.Store.Open()'.", "ConflictingAssembly")]
    [InlineData("Unhandled exception. System.Exception: boom", "UnhandledException")]
    [InlineData("info: all is well", null)]
    public void Causes(string line, string? kind)
    {
        _output.Observe(line);

        Assert.Equal(kind, _output.Cause?.Kind.ToString());
    }

    [Fact]
    public void TheMoreTellingCause_Wins_WhateverTheOrder()
    {
        _output.Observe("Unhandled exception. System.AggregateException: many");
        _output.Observe(" ---> System.IO.IOException: Failed to bind to address http://127.0.0.1:5000: address already in use.");
        _output.Observe("Unhandled exception. System.Exception: last");

        Assert.Equal(ExitCauseKind.PortInUse, _output.Cause!.Kind);
    }

    [Fact]
    public void Overrides()
    {
        Assert.Equal(Override.None, _output.Override);
        _output.Observe("Overriding address(es) 'http://localhost:5000'. Binding to endpoints defined via IConfiguration and/or UseKestrel() instead.");
        Assert.Equal(Override.KestrelEndpoints, _output.Override);
        _output.Observe("Overriding endpoints defined via IConfiguration and/or UseKestrel() because PreferHostingUrls is set to true. Binding to address(es) 'http://x' instead.");
        Assert.Equal(Override.PreferredUrls, _output.Override);
    }

    [Fact]
    public void BoundAddresses_AreRead()
    {
        _output.Observe("      Now listening on: http://localhost:5000");
        _output.Observe("{\"Message\":\"Now listening on: http://[::]:5001\"}");
        _output.Observe("Now listening on: https://[::1]:5002 ");
        _output.Observe("Now listening on: http://unix:/tmp/x.sock");

        Assert.Equal(["127.0.0.1:5000", "[::]:5001", "[::1]:5002"], System.Linq.Enumerable.Select(_output.Bound, static endPoint => endPoint.ToString()));
    }
}
