using Reconnect.Bookings;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteBookings(SqliteDatabase database) : IBookingStore
{
    public Task<Booking?> FindAsync(MailboxId mailbox, BookingId id, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.First(
            "SELECT body FROM booking WHERE mailbox = $mailbox AND id = $id", row => StorageJson.Read<Booking>(row.GetString(0)), ("$id", id.ToString())),
        otherwise: null,
        cancellationToken);

    public Task<IReadOnlyList<Booking>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, All, [], cancellationToken);

    public Task SaveAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO booking (mailbox, id, asked_at, body) VALUES ($mailbox, $id, $asked, $body) "
            + "ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at, body = excluded.body",
            ("$id", booking.Id.ToString()), ("$asked", booking.AskedAt.AtRest()), ("$body", StorageJson.Write(booking))),
        cancellationToken);

    internal static IReadOnlyList<Booking> All(MailboxRows rows) => rows.All(
        "SELECT body FROM booking WHERE mailbox = $mailbox ORDER BY asked_at DESC, id", row => StorageJson.Read<Booking>(row.GetString(0)));
}
