using System.Runtime.InteropServices;

namespace ConnLint.Supervisor.Trees;

internal static partial class Libc
{
    public const int SigKill = 9;
    public const int SigTerm = 15;
    public const int SetChildSubreaper = 36;
    public const int NoHang = 1;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static partial int ProcessControl(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    public static partial int WaitForProcess(int processId, out int status, int options);
}
