using System;
using System.Collections.Generic;
using System.IO;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Ports;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>Reads the system's port rules where a pasted message says that a bind failed: only then they can be the reason.</summary>
internal sealed class PortLook(List<Gap> gaps)
{
    public Evidence AddTo(Evidence evidence)
    {
        if (evidence.Pasted?.Kind is not (SymptomKind.PortForbidden or SymptomKind.AddressInUse)) return evidence;
        try
        {
            return evidence with { Ports = SystemPorts.Read() };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            gaps.Add(new Gap("The ports that the system reserves", ShownPath.Reason(exception)));
            return evidence;
        }
    }
}
