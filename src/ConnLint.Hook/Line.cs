using System;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace ConnLint.Hook;

/// <summary>Writes the one line that a developer sees.</summary>
internal static class Line
{
    private const string Category = "ConnLint";

    /// <summary>To standard error. One write to the stream: a logger writes to the same terminal at the same time.</summary>
    public static void Write(Told told)
    {
        Fault.At("write");
        using var error = Console.OpenStandardError();
        error.Write(Console.OutputEncoding.GetBytes(told.Line + Environment.NewLine));
    }

    /// <summary>Through the program's own logger, where it has one that takes it; else to standard error. Not for a dying program, whose logger may not get to it.</summary>
    public static void Log(Told told, IServiceProvider services)
    {
        if (!TryLog(told, services)) Write(told);
    }

    private static bool TryLog(Told told, IServiceProvider services)
    {
        try
        {
            Fault.At("log");
            if (services.GetService(typeof(ILoggerFactory)) is not ILoggerFactory factory) return false;
            var logger = factory.CreateLogger(Category);
            var level = told.IsError ? LogLevel.Error : LogLevel.Warning;
            if (!logger.IsEnabled(level)) return false;

            var id = int.Parse(told.Rule.Id.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture);
            logger.Log(level, new EventId(id, told.Rule.Name), told.Message, null, static (message, _) => message);
            return true;
        }
        catch
        {
            // A logger of the program's own that fails, or is disposed already.
            return false;
        }
    }
}
