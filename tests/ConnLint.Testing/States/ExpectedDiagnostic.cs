using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.States;

/// <summary>An expected diagnostic and where it has to be: the place first, additional places after it.</summary>
internal sealed record ExpectedDiagnostic(DiagnosticResult Result, IReadOnlyList<MarkedPlace> Places);

/// <summary>A marked range of a file.</summary>
internal readonly record struct MarkedPlace(string FileName, TextSpan Span, LinePositionSpan Lines);
