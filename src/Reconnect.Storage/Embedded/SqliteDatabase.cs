using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Reconnect.Storage.Embedded;

/// <summary>One SQLite file in WAL mode. Any number of processes may have it open at once: readers never wait, writers wait for each other.
/// What a call answered is on the disk, and stays there when the power fails.</summary>
public sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "reconnect.db";

    private const int BusyMilliseconds = 30_000; // longer than another process may need to rewrite the file after a deletion

    private readonly string _connectionString;

    // Writers of this process queue here in order, instead of polling the file's lock.
    private readonly SemaphoreSlim _writing = new(1, 1);

    private SqliteDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();
    }

    public string Path { get; }

    /// <summary>Opens the database of a folder and brings it to this version. Folder and file are made when there are none, for this account only.</summary>
    /// <exception cref="DatabaseUnreadableException">The file is damaged, closed to this account, another program's, or of a newer version.</exception>
    public static SqliteDatabase Open(string folder)
    {
        var database = new SqliteDatabase(System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, FileName)));
        try
        {
            DataFolder.Prepare(database.Path);
            database.Prepare();
            return database;
        }
        catch (Exception fault) when (Translated(fault, database.Path) is { } unreadable)
        {
            database.Dispose();
            throw unreadable;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Reads one state of the database, whatever others write meanwhile.</summary>
    internal Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        InTransactionAsync(read, deferred: true, cancellationToken);

    /// <summary>Writes all or nothing. Must not be used inside another call to this database.</summary>
    internal async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return await InTransactionAsync(write, deferred: false, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Leaves no byte of deleted rows in the files, then forgets that it had to.</summary>
    /// <exception cref="IOException">Somebody read the old state for too long. The rows are gone, and the next call finishes the work.</exception>
    internal async Task WipeAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            if (!TryWipe(connection))
            {
                throw new IOException("The data were deleted, but another reader still holds the old state of the file. Delete again to finish.");
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writing.Dispose();
    }

    private async Task<T> InTransactionAsync<T>(Func<SqliteConnection, T> work, bool deferred, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            using var transaction = connection.BeginTransaction(deferred);
            var result = work(connection);
            transaction.Commit();
            return result;
        }
        catch (Exception fault) when (fault is SqliteException or InvalidDataException && Translated(fault, Path) is { } unreadable)
        {
            throw unreadable;
        }
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        Tune(connection);
        return connection;
    }

    private void Prepare()
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        Tune(connection);
        Migrations.Refuse(connection, Path); // before the first byte of a file that is not ours is changed
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrations.Apply(connection, Path);
        if (connection.Number("SELECT id FROM wipe") is not null)
        {
            TryWipe(connection); // a deletion that died halfway; when somebody reads just now, the next start or deletion does it
        }
    }

    // These belong to the connection, not to the file. Message keys are random: 16 MB hold the index of a large mailbox while its pages come in.
    private static void Tune(SqliteConnection connection) =>
        connection.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000");

    // secure_delete zeroes the cells of deleted rows, but pages that were rebalanced keep stray copies: only a rewritten file has none.
    // The log still holds the pages as they were: it is emptied as well.
    private static bool TryWipe(SqliteConnection connection)
    {
        connection.Execute("VACUUM");
        if (connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") is not 0)
        {
            return false;
        }
        connection.Execute("DELETE FROM wipe");
        return true;
    }

    private static DatabaseUnreadableException? Translated(Exception fault, string path) => fault switch
    {
        InvalidDataException or SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB } => DatabaseUnreadableException.Damaged(path, fault),
        SqliteException { SqliteExtendedErrorCode: raw.SQLITE_IOERR_SHORT_READ } => DatabaseUnreadableException.Damaged(path, fault),
        SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_IOERR } =>
            DatabaseUnreadableException.Closed(path, fault),
        IOException or UnauthorizedAccessException => DatabaseUnreadableException.Closed(path, fault),
        _ => null,
    };
}
