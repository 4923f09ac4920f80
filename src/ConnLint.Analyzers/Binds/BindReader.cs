using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Threading;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Binds;

/// <summary>Reads the endpoints out of one call that <see cref="BindCalls"/> has recognised.</summary>
internal readonly struct BindReader(BindApi api, IOperation call, KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    private readonly ValueTracer _values = new(symbols, model, cancellation);

    public IReadOnlyList<CodeBind> Read() => api switch
    {
        BindApi.KestrelListen or BindApi.TcpListener or BindApi.SocketBind or BindApi.SilentSocket => [Socket()],
        BindApi.KestrelListenAnyIP or BindApi.TcpListenerCreate => [Fixed(BindAddress.Any)],
        BindApi.KestrelListenLocalhost => [Fixed(BindAddress.Localhost)],
        BindApi.PreferHostingUrls => [Preference(Argument("preferHostingUrls"))],
        BindApi.UseUrls => Urls(Argument("urls")),
        _ => Urls(Argument(0)),
    };

    /// <summary>The endpoints of one key of the configuration.</summary>
    public IEnumerable<CodeBind> Read(HostSetting setting)
    {
        var binds = api switch
        {
            BindApi.PreferHostingUrls => [Preference(setting.Value)],
            BindApi.HostSetting or BindApi.PortsSetting when setting.Value is { } value => [Setting(value, setting.Key)],
            BindApi.HostSetting or BindApi.PortsSetting => [],
            _ => Urls(setting.Value),
        };
        foreach (var bind in binds) yield return (setting.IsCertain ? bind : bind.AsConditional()) with { Key = setting.Key, IsOfApplication = setting.IsOfApplication, IsBelowWebHost = setting.IsBelowWebHost };
    }

    private SyntaxNode Name => call.Syntax switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        _ => call.Syntax,
    };

    // PreferHostingUrls(true), UseSetting("preferHostingUrls", "true").
    private CodeBind Preference(IOperation? value)
    {
        var text = value?.ConstantValue is { HasValue: true, Value: bool or string } constant ? constant.Value!.ToString()! : TracedText.Hole.ToString();
        var bind = Endpoint(Name, null, null, null, null);
        return bind with { Bind = bind.Bind with { Text = text } };
    }

    private CodeBind Setting(IOperation value, string key)
    {
        var text = _values.Text(value) ?? new TracedText(TracedText.Hole.ToString());
        var verbatim = Verbatim.SpanOf(value.Syntax);
        var span = verbatim ?? value.Syntax.Span;
        var port = api == BindApi.PortsSetting && text.IsComplete && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var bind = new Bind(
            UrlSource.PortsVariable, key, text.Display, key.StartsWith("https", System.StringComparison.OrdinalIgnoreCase) ? "https" : "http",
            port is null ? null : BindAddress.Any, port, Places.Of(Location.Create(value.Syntax.SyntaxTree, span)));
        var expression = value.Syntax as ExpressionSyntax;
        return new CodeBind(api, (ExpressionSyntax)call.Syntax, Name, expression, expression, text, span, verbatim is not null, bind);
    }

    private CodeBind Fixed(BindAddress address)
    {
        var port = Argument("port");
        return Endpoint(Name, null, port, address, _values.Number(port));
    }

    private CodeBind Socket()
    {
        var address = Argument("address") ?? Argument("localaddr");
        var port = Argument("port");
        if (address is null && (Argument("endPoint") ?? Argument("localEP")) is { } endPoint) (address, port) = _values.EndPoint(endPoint);
        if (address is null) return Endpoint(call.Syntax, null, port, null, _values.Number(port));

        var ip = _values.Address(address);
        return Endpoint(address.Syntax, address, port, ip is null ? null : BindAddress.From(ip, dualStack: api == BindApi.KestrelListen), _values.Number(port));
    }

    private CodeBind Endpoint(SyntaxNode shown, IOperation? address, IOperation? port, BindAddress? bound, int? number)
    {
        var arguments = (address is null ? "" : address.Syntax + ", ") + (port?.Syntax.ToString() ?? "…");
        var text = Name == call.Syntax ? call.Syntax.ToString() : Name + "(" + arguments + ")";
        var configured = api is BindApi.KestrelListen or BindApi.KestrelListenAnyIP or BindApi.KestrelListenLocalhost ? ListenConfiguration.Of(call, Argument("configure")) : default;
        var bind = new Bind(UrlSource.KestrelCode, Name.ToString(), text, configured.Scheme, bound, number, Places.Of(shown.GetLocation()))
        {
            Protocols = configured.Protocols ?? HttpProtocols.Http1AndHttp2,
        };
        return new CodeBind(
            api, (ExpressionSyntax)call.Syntax, Name, address?.Syntax as ExpressionSyntax, port?.Syntax as ExpressionSyntax, null, shown.Span, true, bind)
        {
            Configuration = configured,
            Read = number is null && port is not null ? ReadInto(port) : null,
        };
    }

    private List<CodeBind> Urls(IOperation? argument)
    {
        var binds = new List<CodeBind>();
        foreach (var value in OperationLists.Elements(argument))
        {
            var arms = _values.KnownArms(value);
            foreach (var arm in arms) AddUrls(arm, arms.Count > 1, binds);
        }

        return binds;
    }

    private void AddUrls(IOperation value, bool isAlternative, List<CodeBind> binds)
    {
        if (_values.Text(value) is not { } text)
        {
            binds.Add(Url(value, new TracedText(TracedText.Hole.ToString()), value.Syntax.Span, false));
            return;
        }

        var verbatim = Verbatim.SpanOf(value.Syntax);
        foreach (var (part, start) in Parts(text.Text))
        {
            var span = verbatim is { } literal ? new TextSpan(literal.Start + start, part.Length) : value.Syntax.Span;
            binds.Add(Url(value, new TracedText(part), span, verbatim is not null) with { IsAlternative = isAlternative });
        }
    }

    // Only hosting splits a list; app.Urls and prefixes take one URL each.
    private IEnumerable<(string Text, int Start)> Parts(string text)
        => api is BindApi.UseUrls or BindApi.UrlsSetting ? ListenUrlList.Split(text) : [(text, 0)];

    private CodeBind Url(IOperation value, TracedText text, TextSpan span, bool isVerbatim)
    {
        var (scheme, address, port) = api is BindApi.HttpListenerPrefix or BindApi.HttpSysPrefix ? PrefixEndpoint(text) : text.Endpoint();
        var source = api switch
        {
            BindApi.UseUrls or BindApi.UrlsSetting => UrlSource.UseUrls,
            BindApi.EndpointSetting => UrlSource.KestrelSettings,
            _ => UrlSource.AppUrls,
        };
        var bind = new Bind(source, Name.ToString(), text.Display, scheme, address, port, Places.Of(Location.Create(value.Syntax.SyntaxTree, span)));
        var expression = value.Syntax as ExpressionSyntax;
        return new CodeBind(api, (ExpressionSyntax)call.Syntax, Name, expression, expression, text, span, isVerbatim, bind) { Read = text.IsComplete ? null : ReadInto(value) };
    }

    private SettingRead? ReadInto(IOperation value) => new SettingReads(symbols, model, cancellation).Of(value);

    // HTTP.sys and HttpListener honour the host's name, which Kestrel ignores.
    private (string? Scheme, BindAddress? Address, int? Port) PrefixEndpoint(TracedText text)
    {
        var start = text.Text.IndexOf("://", System.StringComparison.Ordinal);
        var path = start < 0 ? -1 : text.Text.IndexOf('/', start + 3);
        if (path < 0 && (start < 0 || api == BindApi.HttpListenerPrefix)) return (null, null, null);

        var (scheme, address, port) = new TracedText(path < 0 ? text.Text : text.Text.Substring(0, path)).Endpoint();
        var isName = address is { Scope: BindScope.Any } && text.Text.IndexOfAny(['*', '+'], start) < 0 && !text.Text.Contains("0.0.0.0") && !text.Text.Contains("[::]");
        return (scheme, isName ? null : address, port);
    }

    private IOperation? Argument(string parameter)
    {
        foreach (var argument in Arguments())
        {
            if (argument.Parameter?.Name == parameter && !argument.IsImplicit) return argument.Value;
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.ParamArray) return argument.Value;
        }

        return null;
    }

    private IOperation? Argument(int ordinal)
    {
        // An extension method's receiver is its first argument.
        foreach (var argument in Arguments())
        {
            if (argument.Parameter?.Ordinal == ordinal && argument.ArgumentKind != ArgumentKind.DefaultValue) return argument.Value;
        }

        return null;
    }

    private System.Collections.Immutable.ImmutableArray<IArgumentOperation> Arguments()
        => call is IInvocationOperation invocation ? invocation.Arguments : ((IObjectCreationOperation)call).Arguments;
}
