using Microsoft.Data.Sqlite;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteBookings(SqliteDatabase database, Secrets secrets, IClock clock) : IBookingStore
{
    private const string Place = "booking place";

    // How long a calendar may have been read before somebody else's invitation came into it and still be told so.
    private static readonly Duration LongestLook = Duration.FromDays(1);

    public Task<Booking?> FindAsync(MailboxId mailbox, BookingId id, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => One(rows, secrets, mailbox, id), otherwise: null, cancellationToken);

    public Task<IReadOnlyList<Booking>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => All(rows, secrets, mailbox), [], cancellationToken);

    public Task<bool> TryAskAsync(MailboxId mailbox, Booking asked, EmailAddress user, Instant seen, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM held_time WHERE released_at < $old", ("$old", (now - LongestLook).AtRest()));
                if (MailboxRows.FindEnrolled(connection, mailbox) is not { } rows || One(rows, secrets, mailbox, asked.Id) is not null) { return false; }
                if (IsHeld(connection, mailbox, asked.When, user, seen) || IsHeld(connection, mailbox, asked.When, asked.Attendee, seen)) { return false; }
                Save(rows, secrets, mailbox, asked);
                foreach (var address in (EmailAddress[])[user, asked.Attendee]) { Hold(rows, mailbox, asked, address); }
                return true;
            },
            cancellationToken);
    }

    public Task<bool> TryChangeAsync(MailboxId mailbox, Booking booking, BookingState expected, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return database.WriteAsync(
            mailbox,
            rows =>
            {
                if (One(rows, secrets, mailbox, booking.Id)?.State != expected) { return false; }
                Save(rows, secrets, mailbox, booking);
                if (!booking.IsLeaving && booking.State is not BookingState.Cancelling) { Release(rows, booking, now); }
                return true;
            },
            otherwise: false,
            cancellationToken);
    }

    internal static IReadOnlyList<Booking> All(MailboxRows rows, Secrets secrets, MailboxId mailbox) =>
        rows.All("SELECT body, place FROM booking WHERE mailbox = $mailbox ORDER BY asked_at DESC, id", row => Read(row, secrets, mailbox));

    private static Booking? One(MailboxRows rows, Secrets secrets, MailboxId mailbox, BookingId id) =>
        rows.First("SELECT body, place FROM booking WHERE mailbox = $mailbox AND id = $id", row => Read(row, secrets, mailbox), ("$id", id.ToString()));

    private static Booking Read(SqliteDataReader row, Secrets secrets, MailboxId mailbox) =>
        StorageJson.Read<Booking>(row.GetString(0)) with { Place = row.IsDBNull(1) ? null : secrets.Open(Place, mailbox, row.GetFieldValue<byte[]>(1)) };

    private static void Save(MailboxRows rows, Secrets secrets, MailboxId mailbox, Booking booking) => rows.Execute(
        "INSERT INTO booking (mailbox, id, asked_at, body, place) VALUES ($mailbox, $id, $asked, $body, $place) "
        + "ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at, body = excluded.body, place = excluded.place",
        ("$id", booking.Id.ToString()), ("$asked", booking.AskedAt.AtRest()), ("$body", StorageJson.Write(booking with { Place = null })),
        ("$place", booking.Place is { } place ? secrets.Seal(Place, mailbox, place) : null));

    private static bool IsHeld(SqliteConnection connection, MailboxId mailbox, Interval when, EmailAddress who, Instant seen) => connection.Number(
        "SELECT 1 FROM held_time WHERE tenant = $tenant AND address = $address AND starts < $end AND ends > $start AND (released_at IS NULL OR released_at > $seen)",
        ("$tenant", mailbox.Tenant.ToString("D")), ("$address", who.Identity), ("$start", when.Start.AtRest()), ("$end", when.End.AtRest()), ("$seen", seen.AtRest())) is not null;

    private static void Hold(MailboxRows rows, MailboxId mailbox, Booking asked, EmailAddress who) => rows.Execute(
        "INSERT OR REPLACE INTO held_time (mailbox, booking, tenant, address, starts, ends) VALUES ($mailbox, $id, $tenant, $address, $starts, $ends)",
        ("$id", asked.Id.ToString()), ("$tenant", mailbox.Tenant.ToString("D")), ("$address", who.Identity), ("$starts", asked.When.Start.AtRest()), ("$ends", asked.When.End.AtRest()));

    // In the calendar it is seen there by whoever looks from now on; what came to nothing is free again.
    private static void Release(MailboxRows rows, Booking booking, Instant now)
    {
        if (booking.IsInCalendar)
        {
            rows.Execute("UPDATE held_time SET released_at = coalesce(released_at, $now) WHERE mailbox = $mailbox AND booking = $id", ("$id", booking.Id.ToString()), ("$now", now.AtRest()));
        }
        else { rows.Execute("DELETE FROM held_time WHERE mailbox = $mailbox AND booking = $id", ("$id", booking.Id.ToString())); }
    }
}
