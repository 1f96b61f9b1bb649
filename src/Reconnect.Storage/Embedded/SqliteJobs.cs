using Microsoft.Data.Sqlite;
using NodaTime;
using Reconnect.Jobs;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteJobs(SqliteDatabase database, IClock clock) : IJobs
{
    // A job that somebody is doing no longer waits: what was asked for while it ran is done once more. A job that waits is brought forward at most.
    public Task EnqueueAsync(JobKind kind, MailboxId mailbox, Duration after, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return database.WriteAsync(
            connection => MailboxRows.FindEnrolled(connection, mailbox) is { } rows && (BringForward(rows, kind, now, after) || Add(connection, rows, kind, now + after)),
            cancellationToken);
    }

    public Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.First(
            "SELECT kind, tenant, user FROM job JOIN mailbox ON mailbox.id = job.mailbox WHERE job.id = $id",
            row => new Job(id, Enum.Parse<JobKind>(row.GetString(0)), MailboxRows.Id(row, 1)), ("$id", id.ToString())),
        cancellationToken);

    public Task CompleteAsync(JobId id, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.Execute("DELETE FROM job WHERE id = $id", ("$id", id.ToString())), cancellationToken);

    // False when none waits.
    private static bool BringForward(MailboxRows rows, JobKind kind, Instant now, Duration after) => rows.Execute(
        "UPDATE queue_message SET visible_at = min(visible_at, $wanted) "
        + "WHERE body IN (SELECT id FROM job WHERE mailbox = $mailbox AND kind = $kind) AND (receipt IS NULL OR visible_at <= $now)",
        ("$kind", kind.ToString()), ("$wanted", (now + after).AtRest()), ("$now", now.AtRest())) > 0;

    private static bool Add(SqliteConnection connection, MailboxRows rows, JobKind kind, Instant visibleAt)
    {
        var id = new JobId(Guid.NewGuid()).ToString();
        rows.Execute("INSERT INTO job (id, mailbox, kind) VALUES ($id, $mailbox, $kind)", ("$id", id), ("$kind", kind.ToString()));
        return SqliteQueues.Put(connection, Queue(kind), id, visibleAt) == 1;
    }

    private static string Queue(JobKind kind) => kind switch
    {
        JobKind.Scan => SqliteQueues.Scans,
        JobKind.Digest => SqliteQueues.Digests,
        JobKind.Bookings => SqliteQueues.Bookings,
        JobKind.FreeBusy => SqliteQueues.FreeBusy,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
