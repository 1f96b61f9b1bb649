using System.Runtime.Versioning;

namespace Reconnect.Storage.Embedded;

/// <summary>The folder and the file, made for this account only: whom somebody writes to is nobody else's business.</summary>
internal static class DataFolder
{
    public static void Prepare(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder); // inherits the rights of the user's profile
            return;
        }
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (!File.Exists(path))
        {
            MakeFile(path);
        }
    }

    // SQLite takes an empty file for a new database, and gives the log beside it the same rights.
    [UnsupportedOSPlatform("windows")]
    private static void MakeFile(string path)
    {
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            };
            new FileStream(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it in the same moment.
        }
    }
}
