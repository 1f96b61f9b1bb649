using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Bookings;

public sealed record MoveRequest(MailboxId Mailbox, BookingId Id, Instant Start);

public abstract record MoveOutcome
{
    private MoveOutcome() { }

    /// <summary>At the new time in both calendars, now or before.</summary>
    public sealed record Moved(Booking Booking) : MoveOutcome;

    /// <summary>One of the two is not free then. It stays where it was.</summary>
    public sealed record SlotTaken(IReadOnlyList<Slot> Alternatives) : MoveOutcome;

    /// <summary>The new time has come or gone. It stays where it was.</summary>
    public sealed record SlotPassed(IReadOnlyList<Slot> Alternatives) : MoveOutcome;

    /// <summary>Not the time of day for its kind. It stays where it was.</summary>
    /// <param name="Alternatives">Suit the kind.</param>
    public sealed record NotForKind(CatchUpKind Kind, IReadOnlyList<Slot> Alternatives) : MoveOutcome;

    /// <summary>Not in the calendar: on its way, cancelled, or over.</summary>
    public sealed record NotInCalendar(Booking Booking) : MoveOutcome;

    public sealed record NotFound : MoveOutcome;
}

/// <summary>Gives a booked catch-up another time that is free for both, in one click. Repeating it moves and mails once more nothing.</summary>
public sealed class MoveCatchUp(IBookingStore bookings, ICalendar calendar, BothFree bothFree, FindParties findParties, FindSlots findSlots, TellCopies tellCopies, IClock clock)
{
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="ConsentMissingException"/>
    public async Task<MoveOutcome> HandleAsync(MoveRequest request, CancellationToken cancellationToken)
    {
        if (await bookings.FindAsync(request.Mailbox, request.Id, cancellationToken) is not { } booking
            || await findParties.HandleAsync(request.Mailbox, booking.Person, cancellationToken) is not { } parties)
        {
            return new MoveOutcome.NotFound();
        }
        if (!booking.IsInCalendar) { return new MoveOutcome.NotInCalendar(booking); }
        if (booking.When.Start == request.Start) { return new MoveOutcome.Moved(booking); }

        var when = new Interval(request.Start, request.Start + booking.When.Duration);
        if (when.Start <= clock.GetCurrentInstant()) { return new MoveOutcome.SlotPassed(await AlternativesAsync(request, booking, parties, cancellationToken)); }
        if (booking.Kind is { } kind && !KindNeeds.Of(kind).Suit(when, parties.User.Zone))
        {
            return new MoveOutcome.NotForKind(kind, await AlternativesAsync(request, booking, parties, cancellationToken));
        }
        var there = parties.JourneyAt(when, booking.Kind);
        if (!await bothFree.HandleAsync(request.Mailbox, parties, when, booking.When, cancellationToken, there: there))
        {
            return new MoveOutcome.SlotTaken(await AlternativesAsync(request, booking, parties, cancellationToken));
        }
        var moved = booking with { When = when, State = BookingState.Invited, Zone = there?.Zone };
        if (!await calendar.MoveAsync(request.Mailbox, moved, moved.Zone ?? parties.User.Zone, cancellationToken))
        {
            var gone = booking with { State = BookingState.Cancelled };
            await bookings.TryChangeAsync(request.Mailbox, gone, booking.State, CancellationToken.None);
            await tellCopies.HandleAsync(request.Mailbox, booking, now: null, CancellationToken.None);
            return new MoveOutcome.NotInCalendar(gone);
        }
        await bookings.TryChangeAsync(request.Mailbox, moved, booking.State, CancellationToken.None); // the event has moved, whoever still waits for the answer
        await tellCopies.HandleAsync(request.Mailbox, booking, when, CancellationToken.None);
        return new MoveOutcome.Moved(moved);
    }

    private async Task<IReadOnlyList<Slot>> AlternativesAsync(MoveRequest request, Booking booking, Parties parties, CancellationToken cancellationToken) =>
        (await findSlots.HandleAsync(request.Mailbox, parties.Tie, booking.When.Duration, cancellationToken, booking.Kind)).Slots;
}
