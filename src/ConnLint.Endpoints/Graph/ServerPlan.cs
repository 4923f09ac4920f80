using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>One start of a server: which endpoints it is left with, and whether it gets them.</summary>
/// <remarks>
/// Faults surface in this order: <c>Listen*</c> while the options are made; the section <c>Kestrel</c> when it is loaded, also where
/// <c>preferHostingUrls</c> drops its endpoints; then, one after the other, the endpoints or URLs that won. What was dropped is never parsed.
/// </remarks>
internal sealed class ServerPlan
{
    // No server has as many; endpoints are compared in pairs, and a file of a million characters holds 45,000 of them.
    private const int MaxBinds = 1000;

    private readonly HostProgram _program;
    private readonly LaunchContext _context;
    private readonly ConfigurationStack _stack;
    private readonly KestrelEndpoints _kestrel;
    private readonly HostingUrls _hosting;
    private readonly ServerStart _start = new();
    private readonly List<Bind> _binds = [];
    private readonly List<SettingValue> _unknown = [];
    private HttpProtocols? _codeDefault;
    private bool _configuresHttps;
    private bool _hasMore;

    public ServerPlan(HostProgram program, LaunchContext context)
    {
        _program = program;
        _context = context;
        _stack = ConfigurationStack.Of(program, context);
        _kestrel = KestrelEndpoints.Of(program, _stack);
        _hosting = HostingUrls.Of(program, _stack);
        _configuresHttps = program.ConfiguresHttps;
    }

    public EffectiveBinds Decide()
    {
        AddDoubts();
        if (_program.PassesArguments && _context.RefusedArgument is { } argument)
            _start.Fail($"The short switch '{argument.Text}' is not defined in the switch mappings.", argument.Place);
        if (_stack.RefusedFile is { } file) _start.Fail($"Failed to load configuration from file '{file.Path}'.", new TextPlace(file.Path, 0, 0, 0, 0));
        List<Bind> endpoints = [.. CodeEndpoints(), .. LoadedEndpoints()];
        var used = _hosting.Used;
        var endpointsWin = endpoints.Count > 0 && !(used.Count > 0 && PrefersUrls());
        if (endpointsWin) endpoints.ForEach(Bind);
        else if (used.Count > 0) BindUrls();
        else Bind(With(EffectiveBinds.Default, null, default));

        var lost = Lost(endpointsWin ? used.Select(static url => url.ToBind()) : endpoints, endpointsWin);
        return new EffectiveBinds(_binds, lost, _unknown.Count == 0 ? _start.Failure : null, _unknown);
    }

    private IEnumerable<Bind> CodeEndpoints()
    {
        foreach (var statement in _program.Statements)
        {
            if (statement is EndpointDefaultsStatement defaults) _codeDefault = defaults.Protocols;
            if (statement is not ListenStatement listen) continue;

            var bind = listen.Endpoint;
            if (bind is { Port: < 0 or > System.Net.IPEndPoint.MaxPort }) _start.Fail(ServerStart.MessageOf(ListenUrlFault.PortOutOfRange, ""), bind.Place);
            else if (bind is { Port: 0, Address: { } address } && address.Equals(BindAddress.Localhost)) _start.Fail(ServerStart.MessageOf(ListenUrlFault.DynamicLocalhostPort, ""), bind.Place);
            if (bind.Scheme == "https")
            {
                // UseHttps in code makes the server load its section at once, and switches https on where a slim builder leaves it off.
                _configuresHttps = true;
                FailForEndpoints();
            }

            if (listen.NeedsCertificate && !HasCertificate(ofItsOwn: false)) _start.Fail(ServerStart.NoCertificate, bind.Place);
            yield return With(bind, listen.Protocols, bind.Place);
        }
    }

    // All endpoints are read before the first is parsed.
    private void FailForEndpoints()
    {
        foreach (var endpoint in _kestrel.Endpoints)
        {
            if (endpoint.Url is null) _start.Fail($"The endpoint {endpoint.Name} is missing the required 'Url' parameter.", endpoint.Place);
        }

        foreach (var endpoint in _kestrel.Endpoints)
        {
            if (endpoint.Url is not null) Parsed(endpoint.Url, endpoint.HasCertificate, endpoint);
        }
    }

    private IEnumerable<Bind> LoadedEndpoints()
    {
        FailForEndpoints();
        foreach (var endpoint in _kestrel.Endpoints)
        {
            if (endpoint.Url is null || Parsed(endpoint.Url, endpoint.HasCertificate, endpoint) is not { } bind) continue;
            yield return With(bind, endpoint.Protocols, endpoint.ProtocolsPlace);
        }
    }

    private void BindUrls()
    {
        foreach (var url in _hosting.Used)
        {
            if (Parsed(url, hasCertificate: false, null) is { } bind) Bind(With(bind, null, default));
        }
    }

    private void Bind(Bind bind)
    {
        if (bind.Port < 0) return; // the file of a Unix socket, or the name of a pipe
        if (_binds.Count == MaxBinds)
        {
            if (!_hasMore) _unknown.Add(new SettingValue($"what is bound beyond {MaxBinds} endpoints", bind.Place));
            _hasMore = true;
            return;
        }

        _binds.Add(bind);
        if (!bind.IsKnown) _unknown.Add(new SettingValue(bind.Text, bind.Place));
        else if (_start.Failure is null) _start.TryBind(bind);
    }

    // Null where the server refuses the URL.
    private Bind? Parsed(RequestedUrl requested, bool hasCertificate, KestrelEndpoint? endpoint)
    {
        if (!requested.IsKnown) return requested.ToBind();

        var place = requested.Written.Place;
        if (!ListenUrl.TryParse(requested.Url, out var url, out var fault)) return Refused(ServerStart.MessageOf(fault, requested.Url), place);
        if (url.Scheme == "http" && endpoint?.HttpsOnlyKey is { } key) return Refused($"The non-HTTPS endpoint {endpoint.Name} includes HTTPS-only configuration for {key}.", place);
        if (url.Scheme == "https" && !_configuresHttps) return Refused(endpoint is null ? ServerStart.NoHttps : ServerStart.NoHttpsSettings, place);
        if (url.Scheme == "https" && !HasCertificate(hasCertificate)) return Refused(ServerStart.NoCertificate, place);

        return Facts.Bind.FromUrl(requested.Source, requested.Name, url, requested.Written.Text, place);
    }

    private Bind? Refused(string message, TextPlace place)
    {
        _start.Fail(message, place);
        return null;
    }

    private bool HasCertificate(bool ofItsOwn) => ofItsOwn || _kestrel.HasDefaultCertificate || _context.HasDeveloperCertificate != false;

    // What the endpoint says itself, then the code's defaults, then the configuration's.
    private Bind With(Bind bind, HttpProtocols? own, TextPlace place) => (own ?? _codeDefault) is { } protocols
        ? bind with { Protocols = protocols, ProtocolsPlace = own is null ? default : place }
        : bind with { Protocols = _kestrel.DefaultProtocols ?? HttpProtocols.Http1AndHttp2, ProtocolsPlace = _kestrel.DefaultProtocolsPlace };

    private bool PrefersUrls()
    {
        if (_hosting.Preference is not { } preference) return false;
        if (!new TracedText(preference.Value.Text).IsComplete) _unknown.Add(preference.Value);
        return preference.Value.Text == "1" || preference.Value.Text.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    // Files of an environment, or of a folder, that is known only at run time, and files that another system would not find.
    private void AddDoubts()
    {
        if (_context.Doubt is { } doubt) _unknown.Add(doubt);
        if (_context.Files.Count == 0) return;
        if (_context.FileNamesHaveCase is null && _context.Files.FirstOrDefault(IsFoundByLuck) is { } file)
            _unknown.Add(new SettingValue($"whether the system finds this file in {_stack.Environment}", new TextPlace(file.Path, 0, 0, 0, 0)));
        foreach (var key in new[] { "environment", "contentRoot" })
        {
            if (ConfigurationStack.Last(_stack.App, key) is not { } value) continue;
            if (key == "contentRoot" || !new TracedText(value.Value.Text).IsComplete) _unknown.Add(value.Value);
        }
    }

    private bool IsFoundByLuck(AppSettingsFile file)
        => file.AppliesIn(_stack.Environment, StringComparison.OrdinalIgnoreCase) && !file.AppliesIn(_stack.Environment, StringComparison.Ordinal);

    private List<LostSetting> Lost(IEnumerable<Bind> dropped, bool endpointsWin)
    {
        var first = _binds.Count > 0 ? _binds[0] : _hosting.Used.Count > 0 ? _hosting.Used[0].ToBind() : EffectiveBinds.Default;
        var lost = dropped.Select(loser => new LostSetting(loser, first, endpointsWin ? LossReason.EndpointsWin : LossReason.UrlsPreferred)).ToList();
        foreach (var (loser, winner) in _hosting.Lost)
            lost.Add(new LostSetting(loser.ToBind(), endpointsWin || winner is null ? first : winner.ToBind(), ReasonOf(loser, winner)));
        foreach (var endpoint in _kestrel.Endpoints)
        {
            if (endpoint.Url is not null) lost.AddRange(endpoint.Hidden.Select(hidden => new LostSetting(hidden.ToBind(), endpoint.Url.ToBind(), LossReason.SameEndpoint)));
        }

        return lost;
    }

    private static LossReason ReasonOf(RequestedUrl loser, RequestedUrl? winner)
    {
        if (winner is null) return LossReason.NotRead;
        return loser.Source == UrlSource.PortsVariable && winner.Source != UrlSource.PortsVariable ? LossReason.UrlsBeatPorts : LossReason.OtherUrls;
    }
}
