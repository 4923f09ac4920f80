using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Rules;

/// <summary>Says in a few words why the server refuses a listen URL.</summary>
internal static class ListenUrlFaultTexts
{
    public static string Reason(ListenUrlFault fault, string text) => fault switch
    {
        _ when text.IndexOf('"') >= 0 || text.IndexOf('\'') >= 0 => "the quotes are part of the value",
        _ when text.Length > 0 && (text[0] == ' ' || text[text.Length - 1] == ' ') => "it has a blank before or after it",
        ListenUrlFault.NoScheme => "it has no 'http://' or 'https://'",
        ListenUrlFault.EmptyHost => "it names no host",
        ListenUrlFault.PathBase when text.IndexOf(',') >= 0 => "URLs are separated by ';', not ','",
        ListenUrlFault.UnknownScheme => "its scheme is neither 'http' nor 'https'",
        ListenUrlFault.PathBase => "it has a path, which belongs into UsePathBase",
        ListenUrlFault.PortOutOfRange => "its port is not between 0 and 65535",
        ListenUrlFault.DynamicLocalhostPort => "port 0 cannot be bound on two addresses",
        _ => "the name of its socket or pipe ends with '/'",
    };
}
