using System;
using System.IO;

namespace ConnLint.Cli.Code;

/// <summary>A folder for this run, readable by this user only; gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("connlint-map-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A virus scanner is reading it: the system clears its temporary folder.
        }
    }
}
