using NodaTime;
using Reconnect.Reviews;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteReviews(SqliteDatabase database) : IReviewStore
{
    public Task<Instant?> DoneAtAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync<Instant?>(mailbox, DoneAt, otherwise: null, cancellationToken);

    public Task FinishAsync(MailboxId mailbox, Instant at, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox, rows => rows.Execute("INSERT INTO review (mailbox, done_at) VALUES ($mailbox, $at) ON CONFLICT DO NOTHING", ("$at", at.AtRest())), cancellationToken);

    internal static Instant? DoneAt(MailboxRows rows) =>
        rows.Number("SELECT done_at FROM review WHERE mailbox = $mailbox") is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;
}
