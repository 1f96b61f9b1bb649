using Reconnect.Bookings;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryBookingStore : IBookingStore
{
    private readonly Dictionary<(MailboxId, BookingId), Booking> _rows = [];

    /// <summary>Asked before each save; throws to stand for a process that dies there.</summary>
    public Action<Booking>? BeforeSaving { get; set; }

    /// <summary>Asked after each save.</summary>
    public Action<Booking>? AfterSaving { get; set; }

    public Task<Booking?> FindAsync(MailboxId mailbox, BookingId id, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.GetValueOrDefault((mailbox, id)));

    public Task<IReadOnlyList<Booking>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Booking>>(
        [.. _rows.Where(row => row.Key.Item1 == mailbox).Select(row => row.Value).OrderByDescending(booking => booking.AskedAt)]);

    public Task SaveAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeSaving?.Invoke(booking);
        _rows[(mailbox, booking.Id)] = booking;
        AfterSaving?.Invoke(booking);
        return Task.CompletedTask;
    }
}
