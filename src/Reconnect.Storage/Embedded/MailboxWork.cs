namespace Reconnect.Storage.Embedded;

/// <summary>Work on the rows of one mailbox, one transaction each.</summary>
internal static class MailboxWork
{
    /// <summary>Answers <paramref name="otherwise"/> for a mailbox of which nothing is kept.</summary>
    public static Task<T> ReadAsync<T>(this SqliteDatabase database, MailboxId mailbox, Func<MailboxRows, T> read, T otherwise, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => MailboxRows.Find(connection, mailbox) is { } rows ? read(rows) : otherwise, cancellationToken);

    /// <summary>Does nothing for a mailbox that does not take part: whoever is late brings nothing back that was deleted meanwhile.</summary>
    public static Task WriteAsync(this SqliteDatabase database, MailboxId mailbox, Action<MailboxRows> write, CancellationToken cancellationToken) =>
        database.WriteAsync(
            mailbox,
            rows =>
            {
                write(rows);
                return true;
            },
            otherwise: false,
            cancellationToken);

    /// <inheritdoc cref="WriteAsync(SqliteDatabase, MailboxId, Action{MailboxRows}, CancellationToken)"/>
    public static Task<T> WriteAsync<T>(this SqliteDatabase database, MailboxId mailbox, Func<MailboxRows, T> write, T otherwise, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => MailboxRows.FindEnrolled(connection, mailbox) is { } rows ? write(rows) : otherwise, cancellationToken);
}
