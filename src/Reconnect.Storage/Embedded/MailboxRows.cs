using Microsoft.Data.Sqlite;

namespace Reconnect.Storage.Embedded;

/// <summary>The rows of one mailbox, inside one transaction. Every statement sees its key as $mailbox and names no other.</summary>
internal sealed class MailboxRows(SqliteConnection connection, long key)
{
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => connection.Execute(sql, [("$mailbox", key), .. values]);

    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class => connection.First(sql, read, [("$mailbox", key), .. values]);

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        connection.All(sql, read, [("$mailbox", key), .. values]);

    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => connection.Number(sql, [("$mailbox", key), .. values]);

    public Statement Prepared(string sql, params ReadOnlySpan<string> parameters) => new(connection.Command(sql, [("$mailbox", key)]), parameters);

    /// <summary>Null for a mailbox of which nothing is kept.</summary>
    public static MailboxRows? Find(SqliteConnection connection, MailboxId mailbox) =>
        Key(connection, "SELECT id FROM mailbox WHERE tenant = $tenant AND user = $user", mailbox);

    /// <summary>Null for a mailbox that does not take part, or takes part no more.</summary>
    public static MailboxRows? FindEnrolled(SqliteConnection connection, MailboxId mailbox) =>
        Key(connection, "SELECT id FROM mailbox WHERE tenant = $tenant AND user = $user AND enrolled = 1", mailbox);

    /// <summary>Makes the row everything else hangs on, if there is none yet; does not enrol.</summary>
    public static MailboxRows FindOrAdd(SqliteConnection connection, MailboxId mailbox)
    {
        connection.Execute(
            "INSERT INTO mailbox (tenant, user, enrolled) VALUES ($tenant, $user, 0) ON CONFLICT DO NOTHING",
            ("$tenant", mailbox.Tenant.ToString("D")), ("$user", mailbox.User.ToString("D")));
        return Find(connection, mailbox)!;
    }

    public static MailboxId Id(SqliteDataReader row, int tenant) => new(Guid.Parse(row.GetString(tenant)), Guid.Parse(row.GetString(tenant + 1)));

    private static MailboxRows? Key(SqliteConnection connection, string sql, MailboxId mailbox) =>
        connection.Number(sql, ("$tenant", mailbox.Tenant.ToString("D")), ("$user", mailbox.User.ToString("D"))) is { } key
            ? new MailboxRows(connection, key)
            : null;
}
