using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryBookingStore : IBookingStore
{
    private readonly Dictionary<(MailboxId, BookingId), Booking> _rows = [];

    /// <summary>Asked before each save; throws to stand for a process that dies there.</summary>
    public Action<Booking>? BeforeSaving { get; set; }

    /// <summary>Asked after each save.</summary>
    public Action<Booking>? AfterSaving { get; set; }

    public void Put(MailboxId mailbox, Booking booking) => _rows[(mailbox, booking.Id)] = booking;

    public Task<Booking?> FindAsync(MailboxId mailbox, BookingId id, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.GetValueOrDefault((mailbox, id)));

    public Task<IReadOnlyList<Booking>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Booking>>(
        [.. _rows.Where(row => row.Key.Item1 == mailbox).Select(row => row.Value).OrderByDescending(booking => booking.AskedAt)]);

    public Task<bool> TryAskAsync(MailboxId mailbox, Booking asked, EmailAddress user, Instant seen, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isTaken = _rows.Any(row => row.Key == (mailbox, asked.Id) || (row.Key.Item1 == mailbox && row.Value.IsLeaving
            && row.Value.When.Start < asked.When.End && asked.When.Start < row.Value.When.End));
        return Task.FromResult(!isTaken && Save(mailbox, asked));
    }

    public Task<bool> TryChangeAsync(MailboxId mailbox, Booking booking, BookingState expected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_rows.GetValueOrDefault((mailbox, booking.Id))?.State == expected && Save(mailbox, booking));
    }

    private bool Save(MailboxId mailbox, Booking booking)
    {
        BeforeSaving?.Invoke(booking);
        Put(mailbox, booking);
        AfterSaving?.Invoke(booking);
        return true;
    }
}
