using Xunit.Sdk;

namespace ConnLint.Testing;

/// <summary>What was found differs from what a test expects.</summary>
public sealed class VerificationException(string message) : XunitException(message);
