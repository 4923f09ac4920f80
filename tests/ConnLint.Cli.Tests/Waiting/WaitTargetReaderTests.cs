using System;
using ConnLint.Cli.Waiting;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Tests.Waiting;

public sealed class WaitTargetReaderTests
{
    [Theory]
    [InlineData("5432", WaitKind.Tcp, "tcp://localhost:5432", "")]
    [InlineData("db:5432", WaitKind.Tcp, "tcp://db:5432", "")]
    [InlineData("[::1]:5432", WaitKind.Tcp, "tcp://[::1]:5432", "")]
    [InlineData("tcp://DB:5432/", WaitKind.Tcp, "tcp://db:5432", "")]
    [InlineData("http://localhost", WaitKind.Http, "http://localhost:80", "/")]
    [InlineData("https://localhost/", WaitKind.Http, "https://localhost:443", "/")]
    [InlineData("http://localhost:5080/healthz?full=1#top", WaitKind.Http, "http://localhost:5080/healthz", "/healthz?full=1")]
    [InlineData("http://localhost:5080?full=1", WaitKind.Http, "http://localhost:5080/", "/?full=1")]
    [InlineData("HTTP://u:secret@localhost:5080/a", WaitKind.Http, "http://localhost:5080/a", "/a")]
    [InlineData("grpc://localhost:5080", WaitKind.Grpc, "grpc://localhost:5080", "")]
    [InlineData("grpcs://localhost:5080/shop.Orders", WaitKind.Grpc, "grpcs://localhost:5080/shop.Orders", "shop.Orders")]
    [InlineData("unix:/run/app.sock", WaitKind.Unix, "unix:/run/app.sock", "/run/app.sock")]
    [InlineData("unix:///run/app.sock", WaitKind.Unix, "unix:/run/app.sock", "/run/app.sock")]
    [InlineData("unix:app.sock", WaitKind.Unix, "unix:app.sock", "app.sock")]
    public void Target_IsRead(string text, object kind, string shown, string path)
    {
        Assert.True(WaitTargetReader.TryParse(text, out var target, out var fault), fault);
        Assert.Equal((kind, shown, path), ((object)target.Kind, target.Shown, target.Path));
    }

    [Theory]
    [InlineData("https://localhost:5081", true)]
    [InlineData("grpcs://localhost:5081", true)]
    [InlineData("http://localhost:5080", false)]
    [InlineData("grpc://localhost:5080", false)]
    public void Tls_IsOfTheScheme(string text, bool isTls)
    {
        Assert.True(WaitTargetReader.TryParse(text, out var target, out _));
        Assert.Equal(isTls, target.IsTls);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("localhost", "names no port")]
    [InlineData("tcp://localhost", "names no port")]
    [InlineData("grpc://localhost/my.Service", "names no port")]
    [InlineData("localhost:99999", "not between 1 and 65535")]
    [InlineData("ftp://localhost:21", "its scheme is none of http, https, tcp, grpc, grpcs and unix")]
    [InlineData("amqp://user:secret@localhost:5672", "its scheme is none of")]
    [InlineData("http://*:5080", "an address to listen on")]
    [InlineData("unix:", "names no file")]
    public void Fault_IsNamed(string text, string reason)
    {
        Assert.False(WaitTargetReader.TryParse(text, out _, out var fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void LongTexts_AreRefused()
    {
        Assert.False(WaitTargetReader.TryParse("unix:/" + new string('a', 120), out _, out _));
        Assert.False(WaitTargetReader.TryParse("grpc://localhost:1/" + new string('a', 128), out _, out _));
    }
}
