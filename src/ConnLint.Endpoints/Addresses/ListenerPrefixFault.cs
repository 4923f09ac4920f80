namespace ConnLint.Endpoints.Addresses;

/// <summary>Why <c>System.Net.HttpListener</c> refuses a prefix, in the order in which it looks.</summary>
internal enum ListenerPrefixFault
{
    None,

    /// <summary><c>Add</c> throws "Only Uri prefixes starting with 'http://' or 'https://' are supported".</summary>
    NoScheme,

    /// <summary><c>Add</c> throws "Only Uri prefixes with a valid hostname are supported".</summary>
    EmptyHost,

    /// <summary><c>Add</c> throws "Only Uri prefixes ending in '/' are allowed".</summary>
    NoSlash,

    /// <summary><c>Start</c> throws "Invalid port in prefix": not a number between 1 and 65535.</summary>
    InvalidPort,

    /// <summary><c>Start</c> throws "The request is not supported", except on Windows: the host is <c>0.0.0.0</c>.</summary>
    AnyAddress,

    /// <summary><c>Start</c> throws "Invalid port in prefix", except on Windows: it takes the first colon of an IPv6 address for that of the port.</summary>
    IPv6Address,
}
