using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Reconnect.Storage.Embedded;

/// <summary>The steps from an empty file to this version, each one transaction: migrations/0001.sql and so on, in order, never changed once released.</summary>
internal static class Migrations
{
    private static readonly Assembly Here = typeof(Migrations).Assembly;

    private static readonly string[] Names =
        [.. Here.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Lets pass an empty file, and a database of this version or an older one.</summary>
    /// <exception cref="DatabaseUnreadableException"/>
    public static void Refuse(SqliteConnection connection, string path)
    {
        if (connection.Number("SELECT count(*) FROM sqlite_schema") is 0)
        {
            return;
        }
        if (connection.Number("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'") is null)
        {
            throw DatabaseUnreadableException.Foreign(path);
        }
        if (Version(connection) is var found && found > Names.Length)
        {
            throw DatabaseUnreadableException.Newer(path, found, Names.Length);
        }
    }

    /// <exception cref="DatabaseUnreadableException"/>
    public static void Apply(SqliteConnection connection, string path)
    {
        for (var version = 1; version <= Names.Length; version++)
        {
            try
            {
                Apply(connection, version);
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
            {
                throw DatabaseUnreadableException.NotMigrated(path, version, fault);
            }
        }
    }

    private static void Apply(SqliteConnection connection, int version)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY) STRICT");
        if (Version(connection) < version) // asked under the write lock: another process may have been faster
        {
            connection.Execute(Sql(Names[version - 1]));
            connection.Execute("INSERT INTO schema_version (version) VALUES ($version)", ("$version", version));
        }
        transaction.Commit();
    }

    private static long Version(SqliteConnection connection) => connection.Number("SELECT max(version) FROM schema_version") ?? 0;

    private static string Sql(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
