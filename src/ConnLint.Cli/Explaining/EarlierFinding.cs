using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>What a rule says in the repository's files or C#, before anything runs, of the very endpoint that was asked. Texts are fit to be shown.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">File and line, relative to the current folder.</param>
/// <param name="Message">What the build says there: the fault, what contradicts it, the remedy.</param>
/// <param name="Remedy">The remedy alone.</param>
internal sealed record EarlierFinding(Rule Rule, string Place, string Message, string Remedy);
