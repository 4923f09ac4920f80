using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Failures;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Probing.Backends;

/// <summary>
/// An exception as .NET prints it, whether the runtime or a logger does: its type and message, <c> ---&gt; </c> and the inner ones, and the frames, the
/// innermost first.
/// </summary>
internal sealed class ExceptionText
{
    private const string Unhandled = "Unhandled exception. ";
    private const string Inner = "---> ";
    private const string FrameMark = "at ";
    private const string FileMark = " in ";
    private const string LineMark = ":line ";
    private const string LocalFunction = ">g__";
    private const int MaxFrames = 200;

    private static readonly string[] Wrappers = ["System.AggregateException", "System.Reflection.TargetInvocationException", "System.TypeInitializationException"];

    private readonly List<PrintedException> _chain = [];
    private readonly List<string> _frames = [];

    /// <summary>From the outermost to the innermost.</summary>
    public IReadOnlyList<PrintedException> Chain => _chain;

    /// <summary>Whether it ended the process, as the runtime says.</summary>
    public bool IsUnhandled { get; private init; }

    /// <summary>The one to speak of: that which the wrappers wrap.</summary>
    public PrintedException Main => _chain.Find(static exception => !Wrappers.Contains(exception.Type)) is { Type: not null } main ? main : _chain[0];

    /// <summary>The exception that begins in this line, or null.</summary>
    public static ExceptionText? Begin(string line)
    {
        var start = line.IndexOf(Unhandled, StringComparison.Ordinal);
        var text = start < 0 ? line.Trim() : line.Substring(start + Unhandled.Length).Trim();
        if (!PrintedException.TryParse(text, out var exception)) return null;
        return new ExceptionText { IsUnhandled = start >= 0, _chain = { exception } };
    }

    /// <summary>Takes another line of it; what is neither an inner exception nor a frame is the rest of a message, and not kept.</summary>
    public void Continue(string line)
    {
        var text = line.Trim();
        if (text.StartsWith(Inner, StringComparison.Ordinal))
        {
            var inner = text.Substring(Inner.Length);
            if (inner.StartsWith("(Inner Exception #", StringComparison.Ordinal)) inner = inner.Substring(inner.IndexOf(')') + 1).Trim();
            if (PrintedException.TryParse(inner, out var exception)) _chain.Add(exception);
        }
        else if (text.StartsWith(FrameMark, StringComparison.Ordinal) && _frames.Count < MaxFrames)
        {
            _frames.Add(text.Substring(FrameMark.Length));
        }
    }

    /// <summary>
    /// The first frame whose source is on this machine: packages carry symbols too, but not their sources. As <c>Shop.Database.Open in Database.cs:12</c>.
    /// </summary>
    public OwnPlace? FindOwnFrame(Func<string, bool> exists)
    {
        foreach (var frame in _frames)
        {
            var line = frame.LastIndexOf(LineMark, StringComparison.Ordinal);
            var file = line < 0 ? -1 : frame.IndexOf(FileMark, StringComparison.Ordinal);
            if (file < 0) continue;

            var path = frame.Substring(file + FileMark.Length, line - file - FileMark.Length);
            if (int.TryParse(frame.Substring(line + LineMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && exists(path))
                return new OwnPlace(MethodOf(frame.Substring(0, file)), path, number);
        }

        return null;
    }

    // "Program.<Main>$(String[] args)", "Program.<<Main>$>g__Connect|0_5(Int32 port)", "Shop.Jobs.<>c__DisplayClass0_0.<Start>b__1()": as it is written, without what the compiler adds.
    private static string MethodOf(string text)
    {
        var arguments = text.IndexOf('(');
        var parts = (arguments < 0 ? text : text.Substring(0, arguments)).Split('.').Where(static part => !part.StartsWith("<>", StringComparison.Ordinal));
        return Quoted.Text(string.Join(".", parts.Select(Written)));
    }

    private static string Written(string part)
    {
        var local = part.IndexOf(LocalFunction, StringComparison.Ordinal);
        var bar = part.IndexOf('|');
        if (local >= 0 && bar > local) return part.Substring(local + LocalFunction.Length, bar - local - LocalFunction.Length);

        var start = part.LastIndexOf('<') + 1;
        var end = part.IndexOf('>');
        return part.Length > 0 && part[0] == '<' && end > start ? part.Substring(start, end - start) : part;
    }
}

/// <summary>A place in the developer's own source.</summary>
/// <param name="Method">The method, fit to be shown.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Its line, counted from one.</param>
internal sealed record OwnPlace(string Method, string Path, int Line)
{
    public override string ToString()
        => string.Format(CultureInfo.InvariantCulture, "{0} in {1}:{2}", Method, Quoted.Text(Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1)), Line);
}
