using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace ConnLint.Hook;

/// <summary>Hears of every generic host that is built in this process.</summary>
/// <remarks>A host builder disposes its listener when it has built, so only the subscription to new listeners has to be ended.</remarks>
internal sealed class HostEvents(ProcessWatch watch) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public void OnNext(DiagnosticListener value)
    {
        try
        {
            Fault.At("listener");
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
        }
        catch
        {
            // It would surface where the program creates a listener.
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        try
        {
            Fault.At("built");
            if (value.Key == "HostBuilt" && value.Value is { } host) watch.OnBuilt(host);
        }
        catch
        {
            // It would surface in the program's Build().
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
