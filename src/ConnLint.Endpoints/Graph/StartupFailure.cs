using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Why the server does not start.</summary>
/// <param name="Message">The message of its own exception.</param>
/// <param name="Place">The value that it refuses.</param>
internal sealed record StartupFailure(string Message, TextPlace Place);
