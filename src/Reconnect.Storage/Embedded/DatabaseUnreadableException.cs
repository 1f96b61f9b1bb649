namespace Reconnect.Storage.Embedded;

/// <summary>The database file cannot be used as it is. The message names the file and what to do about it, in words for the person at the machine.</summary>
public sealed class DatabaseUnreadableException(string path, string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    public string Path { get; } = path;

    internal static DatabaseUnreadableException Damaged(string path, Exception? inner) => new(
        path,
        $"The database {path} is damaged or is no database. Move it away together with {path}-wal and {path}-shm, "
        + "or put a copy of yours in its place, and start again: without a copy the mailboxes are read anew.",
        inner);

    internal static DatabaseUnreadableException Closed(string path, Exception inner) => new(
        path,
        $"The database {path} cannot be opened. Check that it is a file, that its folder exists, "
        + $"and that this account may read and write both; then start again. ({inner.Message})",
        inner);

    internal static DatabaseUnreadableException Foreign(string path) => new(
        path, $"The database {path} belongs to another program, and was left as it is. Choose another data folder, or move that file away, and start again.");

    internal static DatabaseUnreadableException Newer(string path, long found, int known) => new(
        path,
        $"The database {path} was written by a newer Reconnect (version {found}; this one knows {known}), and was left as it is. "
        + "Start that newer Reconnect, or choose another data folder.");

    internal static DatabaseUnreadableException NotMigrated(string path, int version, Exception inner) => new(
        path,
        $"The database {path} could not be brought to version {version}, and was left as it is. "
        + $"Put a copy of yours in its place, or choose another data folder. ({inner.Message})",
        inner);
}
