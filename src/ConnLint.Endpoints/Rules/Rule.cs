using System;
using System.Globalization;

namespace ConnLint.Endpoints.Rules;

/// <summary>A cause of refused connections: one id and one set of texts for the analyzer, the build, the hook and the command.</summary>
/// <param name="Id">The stable id, e.g. <c>CONN1001</c>.</param>
/// <param name="Name">The catalogue's name for it, e.g. <c>BindsAllInterfaces</c>.</param>
/// <param name="Title">One sentence without a period.</param>
/// <param name="Message">The message with numbered holes: what is wrong, what contradicts it, the remedy.</param>
/// <param name="Description">What happens at run time; ends with a period.</param>
/// <param name="Level">The level when the user configures nothing.</param>
/// <param name="Stages">Who reports it.</param>
internal sealed record Rule(string Id, string Name, string Title, string Message, string Description, RuleLevel Level, RuleStages Stages)
{
    private const string Separator = "; ";

    /// <summary>The page that explains the rule, as it was when this version was released.</summary>
    public string HelpLink => "https://github.com/connlint/connlint/blob/v" + Release.Version + "/docs/rules/" + Id + ".md";

    /// <summary>The area that the id's first digit names.</summary>
    public string Category => Id[4] switch
    {
        '1' => "ConnLint.BindAddress",
        '2' => "ConnLint.Port",
        '3' => "ConnLint.Variables",
        '4' => "ConnLint.Precedence",
        '5' => "ConnLint.Clients",
        '6' => "ConnLint.Containers",
        '7' => "ConnLint.Process",
        _ => "ConnLint.Probe",
    };

    /// <summary>The end of the message, which is the remedy in all of them that have one; what fills it may hold any characters.</summary>
    public string Remedy(params object[] arguments)
        => string.Format(CultureInfo.InvariantCulture, Message.Substring(Message.LastIndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? at + Separator.Length : 0), arguments);

    public string Format(params object[] arguments) => string.Format(CultureInfo.InvariantCulture, Message, arguments);
}
