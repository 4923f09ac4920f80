using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Coverage;

namespace ConnLint.Endpoints.Differential.Generation;

/// <summary>Collects what a case is made of; each row of the precedence table is one ingredient.</summary>
internal sealed class Ingredients(Draw draw, BuilderKind builder, int oddPercent)
{
    private readonly UrlTexts _urls = new(draw, oddPercent, httpsPercent: builder is BuilderKind.WebApplication or BuilderKind.GenericHost or BuilderKind.WebHost ? 7 : 2);
    private readonly Inputs _inputs = new(draw);
    private readonly List<Statement> _statements = [];
    private bool _isDefault;

    private bool HasApplication => builder < BuilderKind.GenericHost;

    private bool IsOdd => draw.Chance(oddPercent / 3);

    public void Add(Row row)
    {
        switch (row)
        {
            case Row.Listen: AddListen(); break;
            case Row.KestrelEndpoints: AddEndpoint(); break;
            case Row.Run when HasApplication: _statements.Add(new() { Kind = draw.Of(StatementKind.Run, StatementKind.RunAsync), Values = draw.Chance(4) ? [] : [_urls.One()] }); break;
            case Row.AddUrl when HasApplication: _statements.Add(new() { Kind = StatementKind.AddUrl, Values = [_urls.One()] }); break;
            case Row.UseUrls: AddUseUrls(); break;
            case Row.UseSettingUrls: AddSetting("urls", _urls.List()); break;
            case Row.UseSettingPorts: AddSetting("http_ports", _urls.Ports()); break;
            case Row.ArgumentUrls: _inputs.AddArgument("urls", _urls.List()); break;
            case Row.ArgumentPorts: _inputs.AddArgument("http_ports", _urls.Ports()); break;
            case Row.VariableUrls: _inputs.AddVariable("", "URLS", _urls.List()); break;
            case Row.VariablePorts: _inputs.AddVariable("", "HTTP_PORTS", _urls.Ports()); break;
            case Row.DotnetUrls: _inputs.AddVariable("DOTNET_", "URLS", _urls.List()); break;
            case Row.DotnetPorts: _inputs.AddVariable("DOTNET_", "HTTP_PORTS", _urls.Ports()); break;
            case Row.AspNetCoreUrls: _inputs.AddVariable("ASPNETCORE_", "URLS", _urls.List()); break;
            case Row.AspNetCorePorts: _inputs.AddVariable("ASPNETCORE_", "HTTP_PORTS", _urls.Ports()); break;
            case Row.FileUrls: _inputs.AddToFile("Urls", _urls.List()); break;
            case Row.FilePorts: _inputs.AddToFile("HTTP_PORTS", _urls.Ports()); break;
            case Row.HttpsPorts: AddAnywhere("HTTPS_PORTS", _urls.Ports()); break;
            case Row.PreferHostingUrls: AddPreference(); break;
            case Row.Default: _isDefault = true; break;
        }
    }

    /// <summary>Adds what binds nothing by itself, but may change what is bound.</summary>
    public void AddModifiers()
    {
        if (draw.Chance(25)) _inputs.AddEnvironment();
        if (draw.Chance(8)) _statements.Insert(draw.Below(_statements.Count + 1), new() { Kind = StatementKind.EndpointDefaults, Protocols = Protocols() });
        if (draw.Chance(8)) AddAnywhere("Kestrel:EndpointDefaults:Protocols", draw.Chance(85) ? Protocols() : draw.Of("garbage", "", "http2", "2", "http1, http2"));
        if (draw.Chance(_isDefault ? 30 : 4)) AddAnywhere(draw.Of("Urls", "Urls", "HTTP_PORTS", "HTTPS_PORTS"), "");
        if (draw.Chance(_isDefault ? 20 : 2)) AddPreference();
        if (draw.Chance(4) && builder >= BuilderKind.GenericHost) _statements.Add(new() { Kind = StatementKind.UseSetting, Key = "environment", Values = [draw.Of("Development", "Staging")] });
        if (IsOdd && draw.Chance(30)) _inputs.AddStrayArgument();
        AddCertificate();
    }

    public Case ToCase()
    {
        var runs = _statements.Where(static statement => statement.Kind > StatementKind.AddUrl).Take(1);
        var adds = _statements.Where(static statement => statement.Kind == StatementKind.AddUrl);
        return _inputs.ToCase() with
        {
            Builder = builder,
            DropsArguments = draw.Chance(3),
            Statements = [.. _statements.Where(static statement => !statement.IsOnApplication), .. adds, .. runs],
        };
    }

    private void AddListen()
    {
        var kind = draw.Of(StatementKind.ListenLocalhost, StatementKind.ListenAnyIP, StatementKind.Listen);
        _statements.Add(new()
        {
            Kind = kind,
            Address = kind == StatementKind.Listen ? draw.Of("127.0.0.1", "::1", "0.0.0.0", "::", "127.0.0.2") : null,
            Port = IsOdd ? draw.Of("0", "65536", "-1") : draw.Port(),
            Protocols = draw.Chance(20) ? Protocols() : null,
            Https = draw.Chance(12),
        });
    }

    private void AddUseUrls()
    {
        var count = draw.Of(1, 1, 1, 2, 3);
        if (IsOdd) count = 0;
        _statements.Add(new() { Kind = StatementKind.UseUrls, Values = [.. Enumerable.Range(0, count).Select(_ => count == 1 ? _urls.List() : _urls.One())] });
    }

    private void AddSetting(string key, string value)
        => _statements.Add(new() { Kind = StatementKind.UseSetting, Key = _inputs.Cased(key), Values = IsOdd ? draw.Of<string[]>([], [""]) : [value] });

    private void AddPreference()
    {
        if (draw.Chance(50)) _statements.Add(new() { Kind = StatementKind.PreferHostingUrls, Values = [draw.Chance(90) ? "true" : "false"] });
        else AddAnywhere("preferHostingUrls", draw.Chance(80) ? draw.Of("true", "True", "1") : draw.Of("false", "0", "yes", " true", ""));
    }

    private void AddEndpoint()
    {
        var name = "Kestrel:Endpoints:" + draw.Of("A", "B", "Web", "Http", "2", "10");
        var url = _urls.One();
        var isHttps = url.StartsWith("https", StringComparison.OrdinalIgnoreCase);
        var layer = _inputs.DrawLayer();
        if (!IsOdd) Add(":Url", IsOdd ? "" : url);

        // HTTP/3 over TLS would depend on a library of the machine.
        if (draw.Chance(20) || IsOdd) Add(":Protocols", draw.Chance(90) ? Protocols() : draw.Of("garbage", "", "http2", "2", "Http1, Http2", "None", isHttps ? "" : "Http3"));
        if (!draw.Chance(isHttps ? 40 : 1)) return;

        // What is in a certificate's file, or whether there is one, is not for the model to know.
        Add(":Certificate:Path", draw.Chance(90) ? "good.pfx" : "");

        void Add(string key, string value)
        {
            if (layer == Layer.Code) AddSetting(name + key, value);
            else _inputs.Add(layer, name + key, value);
        }
    }

    private void AddAnywhere(string key, string value)
    {
        var layer = _inputs.DrawLayer();
        if (layer == Layer.Code) AddSetting(key, value);
        else _inputs.Add(layer, key, value);
    }

    private void AddCertificate()
    {
        var isWanted = _inputs.Mention("https") || _statements.Exists(static statement => statement.Values.Any(static value => value.Contains("https", StringComparison.OrdinalIgnoreCase)) || statement.Key == "HTTPS_PORTS");
        if (!draw.Chance(isWanted ? 85 : 4)) return;
        _inputs.AddToFile("Kestrel:Certificates:Default:Path", draw.Chance(96) ? "good.pfx" : "", draw.Chance(90) ? "appsettings.json" : null);
    }

    private string Protocols() => draw.Of("Http1", "Http2", "Http1AndHttp2");
}
