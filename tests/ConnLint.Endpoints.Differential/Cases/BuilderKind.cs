namespace ConnLint.Endpoints.Differential.Cases;

/// <summary>The call with which a program begins.</summary>
internal enum BuilderKind
{
    /// <summary><c>WebApplication.CreateBuilder</c>.</summary>
    WebApplication,

    /// <summary><c>WebApplication.CreateSlimBuilder</c>.</summary>
    Slim,

    /// <summary><c>WebApplication.CreateEmptyBuilder</c> and <c>UseKestrelCore</c>.</summary>
    EmptyCore,

    /// <summary><c>WebApplication.CreateEmptyBuilder</c> and <c>UseKestrel</c>.</summary>
    Empty,

    /// <summary><c>Host.CreateDefaultBuilder</c> and <c>ConfigureWebHostDefaults</c>.</summary>
    GenericHost,

    /// <summary><c>WebHost.CreateDefaultBuilder</c>.</summary>
    WebHost,
}
