using Microsoft.Data.Sqlite;
using NodaTime;

namespace Reconnect.Storage.Embedded;

/// <summary>Named queues that outlive the process. A message is received at least once: what was neither deleted nor returned comes again
/// when its visibility ends, and after <see cref="MostReceives"/> failures it is put aside.</summary>
public sealed class SqliteQueues(SqliteDatabase database, IClock clock)
{
    public const string Scans = "scans";
    public const string Digests = "digests";
    public const string Bookings = "bookings";
    public const string FreeBusy = "free-busy";
    public const int MostReceives = 5;

    /// <summary>How long a received message stays hidden from others, unless extended.</summary>
    public static Duration Visibility { get; } = Duration.FromMinutes(5);

    /// <param name="after">How long it stays invisible; zero or more.</param>
    public Task PutAsync(string queue, string text, Duration after, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Put(connection, queue, text, clock.GetCurrentInstant() + after), cancellationToken);

    /// <summary>Takes the message that has been visible longest; null when none is visible.</summary>
    public async Task<QueueMessage?> ReceiveAsync(string queue, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var isWaiting = await database.ReadAsync(connection => Next(connection, queue, now) is not null, cancellationToken);
        return isWaiting ? await database.WriteAsync(connection => Receive(connection, queue, now), cancellationToken) : null; // an idle queue takes no write lock
    }

    /// <summary>Done. False when the message is no longer this receiver's.</summary>
    public Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute("DELETE FROM queue_message WHERE id = $id AND receipt = $receipt", Held(message)) == 1, cancellationToken);

    /// <summary>Failed: comes again after a while, or is put aside when it has failed often enough. False when it is no longer this receiver's.</summary>
    public Task<bool> ReturnAsync(QueueMessage message, Duration after, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return database.WriteAsync(
            connection =>
            {
                var isHeld = connection.Execute(
                    "UPDATE queue_message SET visible_at = $visible, receipt = NULL WHERE id = $id AND receipt = $receipt",
                    [.. Held(message), ("$visible", (now + after).AtRest())]) == 1;
                if (isHeld && message.DequeueCount >= MostReceives)
                {
                    PutAside(connection, message.Id, now);
                }
                return isHeld;
            },
            cancellationToken);
    }

    /// <summary>Still at it: hides the message for another <see cref="Visibility"/>. False when it is no longer this receiver's.</summary>
    public Task<bool> ExtendAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var until = clock.GetCurrentInstant() + Visibility;
        return database.WriteAsync(
            connection => connection.Execute(
                "UPDATE queue_message SET visible_at = $until WHERE id = $id AND receipt = $receipt", [.. Held(message), ("$until", until.AtRest())]) == 1,
            cancellationToken);
    }

    /// <summary>Makes visible what receivers that are no more still hold. Their failures stay counted.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return database.WriteAsync(
            connection => connection.Execute("UPDATE queue_message SET visible_at = min(visible_at, $now), receipt = NULL WHERE receipt IS NOT NULL", ("$now", now.AtRest())),
            cancellationToken);
    }

    /// <summary>What was put aside, oldest first.</summary>
    public Task<IReadOnlyList<PoisonMessage>> PoisonedAsync(string queue, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<PoisonMessage>>(
        connection => connection.All(
            "SELECT body, at FROM poison_message WHERE queue = $queue ORDER BY id",
            row => new PoisonMessage(queue, row.GetString(0), Instant.FromUnixTimeTicks(row.GetInt64(1))), ("$queue", queue)),
        cancellationToken);

    internal static int Put(SqliteConnection connection, string queue, string text, Instant visibleAt) => connection.Execute(
        "INSERT INTO queue_message (queue, body, visible_at) VALUES ($queue, $text, $visible)", ("$queue", queue), ("$text", text), ("$visible", visibleAt.AtRest()));

    private static QueueMessage? Receive(SqliteConnection connection, string queue, Instant now)
    {
        while (Next(connection, queue, now) is { } next)
        {
            if (next.DequeueCount < MostReceives)
            {
                return Take(connection, next, now);
            }
            PutAside(connection, next.Id, now); // its last receiver died without a word
        }
        return null;
    }

    private static QueueMessage? Next(SqliteConnection connection, string queue, Instant now) => connection.First(
        "SELECT id, body, received FROM queue_message WHERE queue = $queue AND visible_at <= $now ORDER BY visible_at, id LIMIT 1",
        row => new QueueMessage(row.GetInt64(0), queue, row.GetString(1), row.GetInt32(2), ""),
        ("$queue", queue), ("$now", now.AtRest()));

    private static QueueMessage Take(SqliteConnection connection, QueueMessage next, Instant now)
    {
        var taken = next with { DequeueCount = next.DequeueCount + 1, Receipt = Guid.NewGuid().ToString("N") };
        connection.Execute(
            "UPDATE queue_message SET visible_at = $until, received = $count, receipt = $receipt WHERE id = $id",
            [.. Held(taken), ("$until", (now + Visibility).AtRest()), ("$count", taken.DequeueCount)]);
        return taken;
    }

    private static void PutAside(SqliteConnection connection, long id, Instant now)
    {
        connection.Execute("INSERT INTO poison_message (queue, body, at) SELECT queue, body, $now FROM queue_message WHERE id = $id", ("$id", id), ("$now", now.AtRest()));
        connection.Execute("DELETE FROM queue_message WHERE id = $id", ("$id", id));
    }

    private static (string Name, object? Value)[] Held(QueueMessage message) => [("$id", message.Id), ("$receipt", message.Receipt)];
}
