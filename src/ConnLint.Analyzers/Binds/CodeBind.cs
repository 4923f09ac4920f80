using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Binds;

/// <summary>One endpoint that a call binds: one URL of a list, or one address and port.</summary>
/// <param name="Api">Which call.</param>
/// <param name="Call">The invocation or object creation.</param>
/// <param name="Name">The method's name, or the constructor itself: what to underline when no argument names the address.</param>
/// <param name="Address">The argument that names the address; null where the method's own name does.</param>
/// <param name="Port">The argument that names the port; for URLs the same as <paramref name="Address"/>.</param>
/// <param name="Text">The URL as far as it is known, for calls that take one.</param>
/// <param name="Span">The URL's characters inside its literal, or the whole argument.</param>
/// <param name="IsVerbatim">Whether <paramref name="Span"/> holds exactly the characters of <paramref name="Text"/>, so that it can be replaced.</param>
/// <param name="Bind">The endpoint for the model.</param>
internal sealed record CodeBind(
    BindApi Api,
    ExpressionSyntax Call,
    SyntaxNode Name,
    ExpressionSyntax? Address,
    ExpressionSyntax? Port,
    TracedText? Text,
    TextSpan Span,
    bool IsVerbatim,
    Bind Bind)
{
    /// <summary>What the lambda of a <c>Listen*</c> call sets.</summary>
    public ListenConfiguration Configuration { get; init; }

    /// <summary>What the only computed part of its URL, or its port, is read from; null where all is known, and where nobody knows.</summary>
    public SettingRead? Read { get; init; }

    /// <summary>The key of the configuration that it sets; null for calls of their own.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the key is added to the application's configuration, and not to the host's.</summary>
    public bool IsOfApplication { get; init; }

    /// <summary>Whether the key is added to the host's configuration before those of the web host.</summary>
    public bool IsBelowWebHost { get; init; }

    /// <summary>Whether it is one of several that the argument chooses from, so that another may be bound instead.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>What a condition has to be around for the bind to be made under it.</summary>
    public SyntaxNode Made => IsAlternative ? Address! : Call;

    /// <summary>Whether it sets a key of the host that is no URL.</summary>
    public bool IsSetting => Api is BindApi.PreferHostingUrls or BindApi.PortsSetting or BindApi.HostSetting;

    /// <summary>Whether the ASP.NET Core host binds it, so that its precedence applies; a socket of the program's own always listens.</summary>
    public bool IsHosting => !IsSetting && Api is not (BindApi.TcpListener or BindApi.TcpListenerCreate or BindApi.SocketBind or BindApi.SilentSocket or BindApi.HttpListenerPrefix or BindApi.HttpSysPrefix);

    /// <summary>Whether it certainly serves, so that its address and port can be judged.</summary>
    public bool IsServing => !IsSetting && Api != BindApi.SilentSocket;

    /// <summary>The same call where nobody knows whether it is made: an endpoint of which nothing is certain.</summary>
    public CodeBind AsConditional() => this with
    {
        Text = Text is null ? null : new TracedText(TracedText.Hole.ToString()),
        Read = null,
        Bind = Bind with { Address = null, Port = null, Text = Api == BindApi.PreferHostingUrls ? TracedText.Hole.ToString() : Bind.Text },
    };

    public bool IsUrl => Text is not null;

    public Location Location => Location.Create(Call.SyntaxTree, Span);

    public bool IsOnEveryInterface => IsServing && Bind.Address is { Scope: BindScope.Any };
}
