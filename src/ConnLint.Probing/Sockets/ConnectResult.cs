using System.Net;
using System.Net.Sockets;

namespace ConnLint.Probing.Sockets;

/// <summary>The result of one attempt to connect.</summary>
/// <param name="EndPoint">Where to.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">The system's error; <see cref="SocketError.Success"/> when accepted.</param>
internal sealed record ConnectResult(IPEndPoint EndPoint, ConnectOutcome Outcome, SocketError Error);
