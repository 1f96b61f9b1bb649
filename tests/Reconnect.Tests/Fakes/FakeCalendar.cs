using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Tests.Fakes;

/// <summary>Behaves like the real one: an invitation occupies its time for both, and a repeated booking id makes and mails nothing more.</summary>
public sealed class FakeCalendar(FakeFreeBusy freeBusy, EmailAddress owner) : ICalendar
{
    private readonly Dictionary<BookingId, (Booking Booking, Invitation Made)> _events = [];

    public IReadOnlyCollection<BookingId> Events => _events.Keys;

    public List<string> Subjects { get; } = [];

    public List<DateTimeZone> Zones { get; } = [];

    public List<EmailAddress> Invited { get; } = [];

    public List<string?> CancellationsMailed { get; } = [];

    public int Calls { get; private set; }

    public Exception? FaultWhenPreparing { get; set; }

    /// <summary>Asked before anything is held or released; throws to stand for a calendar out of reach.</summary>
    public Action<Hold>? BeforeHolding { get; set; }

    public Dictionary<Guid, Hold> Holds { get; } = [];

    public Task<string> HoldAsync(MailboxId mailbox, Hold hold, DateTimeZone organizerZone, CancellationToken cancellationToken)
    {
        Calls++;
        BeforeHolding?.Invoke(hold);
        if (Holds.TryAdd(hold.Id, hold)) { freeBusy.Occupy(owner, hold.When, ShowAs.Tentative); }
        return Task.FromResult($"hold-{hold.Id}");
    }

    public Task ReleaseAsync(MailboxId mailbox, Hold hold, CancellationToken cancellationToken)
    {
        Calls++;
        BeforeHolding?.Invoke(hold);
        if (Holds.Remove(hold.Id, out var held)) { freeBusy.Release(owner, held.When); }
        return Task.CompletedTask;
    }

    /// <summary>As the user does it in Outlook.</summary>
    public void MoveHold(Interval when)
    {
        var hold = Holds.Values.Single();
        freeBusy.Release(owner, hold.When);
        freeBusy.Occupy(owner, when, ShowAs.Tentative);
        Holds[hold.Id] = hold with { When = when };
    }

    public Task<Interval?> FindHoldAsync(MailboxId mailbox, Hold hold, CancellationToken cancellationToken)
    {
        Calls++;
        return Task.FromResult(Holds.TryGetValue(hold.Id, out var held) ? held.When : (Interval?)null);
    }

    public Exception? FaultBeforeInviting { get; set; }

    /// <summary>The event is made, but the answer is lost.</summary>
    public Exception? FaultAfterInviting { get; set; }

    public Exception? FaultWhenMoving { get; set; }

    public Exception? FaultWhenCancelling { get; set; }

    public Task PrepareAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        FaultWhenPreparing is null ? Task.CompletedTask : throw FaultWhenPreparing;

    public Task<bool> MoveAsync(MailboxId mailbox, Booking booking, DateTimeZone organizerZone, CancellationToken cancellationToken)
    {
        Calls++;
        if (FaultWhenMoving is not null) { throw FaultWhenMoving; }
        if (!_events.TryGetValue(booking.Id, out var known)) { return Task.FromResult(false); }
        foreach (var who in (EmailAddress[])[owner, booking.Attendee])
        {
            freeBusy.Release(who, known.Booking.When);
            freeBusy.Occupy(who, booking.When);
        }
        _events[booking.Id] = (booking, known.Made);
        return Task.FromResult(true);
    }

    /// <summary>What happens elsewhere while the invitation is on its way.</summary>
    public Func<Task>? BeforeInviting { get; set; }

    public async Task<Invitation> InviteAsync(
        MailboxId mailbox, Booking booking, string subject, DateTimeZone organizerZone, CancellationToken cancellationToken)
    {
        if (BeforeInviting is { } elsewhere) { await elsewhere(); }
        Calls++;
        if (FaultBeforeInviting is not null)
        {
            throw FaultBeforeInviting;
        }
        if (!_events.ContainsKey(booking.Id))
        {
            var join = booking.Online ? $"https://meet.example/{booking.Id}" : null;
            _events[booking.Id] = (booking, new Invitation($"event-{booking.Id}", join, $"https://calendar.example/{booking.Id}"));
            Subjects.Add(subject);
            Zones.Add(organizerZone);
            Invited.Add(booking.Attendee);
            freeBusy.Occupy(owner, booking.When);
            freeBusy.Occupy(booking.Attendee, booking.When);
        }
        return FaultAfterInviting is null ? _events[booking.Id].Made : throw FaultAfterInviting;
    }

    public Task<Invitation?> FindAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken)
    {
        Calls++;
        return Task.FromResult(_events.TryGetValue(booking.Id, out var known) ? known.Made : null);
    }

    public Task CancelAsync(MailboxId mailbox, Booking booking, string? comment, CancellationToken cancellationToken)
    {
        Calls++;
        if (FaultWhenCancelling is not null)
        {
            throw FaultWhenCancelling;
        }
        if (_events.TryGetValue(booking.Id, out var known) && known.Made.EventId == booking.EventId)
        {
            _events.Remove(booking.Id);
            CancellationsMailed.Add(comment);
            freeBusy.Release(owner, booking.When);
            freeBusy.Release(booking.Attendee, booking.When);
        }
        return Task.CompletedTask;
    }
}
