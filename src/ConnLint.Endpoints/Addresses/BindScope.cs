namespace ConnLint.Endpoints.Addresses;

/// <summary>Which interfaces a bind address reaches.</summary>
internal enum BindScope
{
    /// <summary>This machine only: <c>localhost</c>, <c>127.0.0.1</c> or <c>[::1]</c>.</summary>
    Loopback,

    /// <summary>One address that is neither loopback nor the any address.</summary>
    OneAddress,

    /// <summary>Every interface of one or both address families.</summary>
    Any,
}
