using System;

namespace ConnLint.Endpoints.Addresses;

/// <summary>The IP families on which an endpoint accepts connections.</summary>
[Flags]
internal enum AddressFamilies
{
    None = 0,
    IPv4 = 1,
    IPv6 = 2,
    Both = IPv4 | IPv6,
}
