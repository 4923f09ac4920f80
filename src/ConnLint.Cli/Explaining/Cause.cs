using System;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>One thing that can be the reason. Both questions are answered from the evidence alone.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="TryDecide">The verdict where the evidence shows this cause, else null.</param>
/// <param name="WhyNot">What in the evidence speaks against it, in words that follow the rule's title; null where nothing does, or nobody would think of it.</param>
internal sealed record Cause(Rule Rule, Func<Evidence, Verdict?> TryDecide, Func<Evidence, string?> WhyNot);
