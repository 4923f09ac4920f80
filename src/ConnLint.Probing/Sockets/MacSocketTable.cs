using System.Collections.Generic;
using System.Globalization;

namespace ConnLint.Probing.Sockets;

/// <summary>macOS: <c>lsof</c> for the listeners and <c>ps</c> for their owners, both part of the system.</summary>
/// <remarks>Neither tells whether a socket on <c>[::]</c> takes IPv4 connections.</remarks>
internal sealed class MacSocketTable : SocketTable
{
    public override IReadOnlyList<Listener> Listeners()
    {
        var listing = SystemTool.Output("/usr/sbin/lsof", "-nP -iTCP -sTCP:LISTEN -F pctn");

        // lsof leaves the sockets of other users out, and then prints nothing at all for a machine without one of this user's.
        Limitation = listing is null ? "lsof names no listener" : "lsof hides the sockets of other users; run it as root to see them";
        return LsofListing.Parse(listing ?? "");
    }

    public override ProcessDescription? Describe(int processId)
    {
        var id = processId.ToString(CultureInfo.InvariantCulture);
        var listing = SystemTool.Output("/bin/ps", "-ww -o ppid=,lstart=,comm= -p " + id);
        return listing is null ? null : PsListing.Parse(processId, listing, SystemTool.Output("/bin/ps", "-ww -o args= -p " + id));
    }
}
