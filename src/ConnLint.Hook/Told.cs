using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>What there is to say: one line with the rule's link.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsError">Whether it is said as an error, not as a warning.</param>
/// <param name="Arguments">What fills the message's holes.</param>
internal sealed record Told(Rule Rule, bool IsError, params object[] Arguments)
{
    /// <summary>As a logger is told, which says the level itself.</summary>
    public string Message => Rule.Id + ": " + Rule.Format(Arguments) + " [" + Rule.HelpLink + "]";

    /// <summary>In the form in which build tools recognise a finding.</summary>
    public string Line => "ConnLint: " + (IsError ? "error " : "warning ") + Message;
}
