using NodaTime;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <param name="Id">Made by the client; repeating it books once.</param>
/// <param name="Minutes">15, 30, 45 or 60.</param>
/// <param name="Online">With a Teams link.</param>
public sealed record BookingRequest(MailboxId Mailbox, BookingId Id, PersonId Person, Instant Start, int Minutes, bool Online)
{
    public Interval When => new(Start, Start + Duration.FromMinutes(Minutes));

    public bool IsSameAs(Booking booking) => booking.Person == Person && booking.When == When && booking.Online == Online;
}

public abstract record BookOutcome
{
    private BookOutcome() { }

    /// <summary>In both calendars; or, for a repeat, as the booking stands now (it may have been cancelled since).</summary>
    public sealed record Booked(Booking Booking) : BookOutcome;

    /// <summary>One of the two is no longer free. Nothing was booked.</summary>
    public sealed record SlotTaken(IReadOnlyList<Slot> Alternatives) : BookOutcome;

    /// <summary>The time has come or gone. Nothing was booked.</summary>
    public sealed record SlotPassed(IReadOnlyList<Slot> Alternatives) : BookOutcome;

    /// <summary>No tie with such a person, or the user has put the person aside for good.</summary>
    public sealed record PersonUnknown : BookOutcome;

    public sealed record InvalidLength : BookOutcome;

    /// <summary>The id belongs to a booking of another person, time or kind.</summary>
    public sealed record OtherBookingWithThisId : BookOutcome;
}

/// <summary>Puts one chosen slot into both calendars. Repeating it, also after a crash at any step, makes one event.</summary>
public sealed class BookCatchUp(
    IBookingStore bookings, ICalendar calendar, IFreeBusy freeBusy, FindParties findParties, FindSlots findSlots, IClock clock)
{
    /// <exception cref="MailboxBusyException">The booking may be asked for already; the same request again finishes it.</exception>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<BookOutcome> HandleAsync(BookingRequest wanted, CancellationToken cancellationToken)
    {
        if (await bookings.FindAsync(wanted.Mailbox, wanted.Id, cancellationToken) is { } known)
        {
            return await RepeatAsync(wanted, known, cancellationToken);
        }
        if (!SlotLength.Minutes.Contains(wanted.Minutes))
        {
            return new BookOutcome.InvalidLength();
        }
        if (await findParties.HandleAsync(wanted.Mailbox, wanted.Person, cancellationToken) is not { } parties)
        {
            return new BookOutcome.PersonUnknown();
        }
        if (HasPassed(wanted))
        {
            return new BookOutcome.SlotPassed(await AlternativesAsync(wanted, parties, cancellationToken));
        }
        if (!await IsFreeAsync(wanted, parties, cancellationToken))
        {
            return await bookings.FindAsync(wanted.Mailbox, wanted.Id, cancellationToken) is { } ours
                ? await RepeatAsync(wanted, ours, cancellationToken) // the same click arrived twice, and the other one has just taken the time
                : new BookOutcome.SlotTaken(await AlternativesAsync(wanted, parties, cancellationToken));
        }

        // Remember first, invite second: whatever is in a calendar then has a row, and a row without an event is finished by the repeat.
        var asked = new Booking(
            wanted.Id, wanted.Person, parties.Person.Name, parties.Person.Address, wanted.When, wanted.Online, BookingState.Asked, clock.GetCurrentInstant());
        await bookings.SaveAsync(wanted.Mailbox, asked, cancellationToken);
        return await InviteAsync(wanted.Mailbox, asked, parties, cancellationToken);
    }

    private async Task<BookOutcome> RepeatAsync(BookingRequest wanted, Booking known, CancellationToken cancellationToken)
    {
        if (!wanted.IsSameAs(known))
        {
            return new BookOutcome.OtherBookingWithThisId();
        }
        if (known.State is not BookingState.Asked)
        {
            return new BookOutcome.Booked(known);
        }
        // Whether the time is free is not asked again: the event of the first attempt, if there is one, stands in it.
        if (await calendar.FindAsync(wanted.Mailbox, known, cancellationToken) is { } made)
        {
            return await KeepAsync(wanted.Mailbox, known, made);
        }
        if (await findParties.HandleAsync(wanted.Mailbox, wanted.Person, cancellationToken) is not { } parties)
        {
            return new BookOutcome.PersonUnknown();
        }
        return HasPassed(wanted)
            ? new BookOutcome.SlotPassed(await AlternativesAsync(wanted, parties, cancellationToken))
            : await InviteAsync(wanted.Mailbox, known, parties, cancellationToken);
    }

    private async Task<BookOutcome> InviteAsync(MailboxId mailbox, Booking asked, Parties parties, CancellationToken cancellationToken) =>
        await KeepAsync(mailbox, asked, await calendar.InviteAsync(mailbox, asked, parties.Subject, parties.User.Zone, cancellationToken));

    // Not cancellable: the invitation has left, and a browser that was closed does not call it back.
    private async Task<BookOutcome> KeepAsync(MailboxId mailbox, Booking asked, Invitation made)
    {
        var invited = asked with { State = BookingState.Invited, EventId = made.EventId, JoinUrl = made.JoinUrl, WebLink = made.WebLink };
        await bookings.SaveAsync(mailbox, invited, CancellationToken.None);
        return new BookOutcome.Booked(invited);
    }

    private bool HasPassed(BookingRequest wanted) => wanted.Start <= clock.GetCurrentInstant();

    private async Task<bool> IsFreeAsync(BookingRequest wanted, Parties parties, CancellationToken cancellationToken)
    {
        var both = await freeBusy.ReadAsync(
            wanted.Mailbox, [parties.User.Profile.Address, parties.Person.Address], wanted.When, cancellationToken);
        return !both.SelectMany(side => side.Busy).Any(time => time.Hinders && time.When.Start < wanted.When.End && wanted.Start < time.When.End);
    }

    private async Task<IReadOnlyList<Slot>> AlternativesAsync(BookingRequest wanted, Parties parties, CancellationToken cancellationToken) =>
        (await findSlots.HandleAsync(wanted.Mailbox, parties.Person, Duration.FromMinutes(wanted.Minutes), cancellationToken)).Slots;
}
