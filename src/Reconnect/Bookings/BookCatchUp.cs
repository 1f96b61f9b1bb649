using NodaTime;
using Reconnect.Jobs;
using Reconnect.Journeys;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <param name="Id">Made by the client; repeating it books once.</param>
/// <param name="Minutes">15, 30, 45 or 60.</param>
/// <param name="Online">With a Teams link.</param>
public sealed record BookingRequest(MailboxId Mailbox, BookingId Id, PersonId Person, Instant Start, int Minutes, bool Online)
{
    public Interval When => new(Start, Start + Duration.FromMinutes(Minutes));

    /// <summary>Null where none was chosen.</summary>
    public CatchUpKind? Kind { get; init; }

    /// <summary>Where, as it shall stand in the event: one line of at most <see cref="BookCatchUp.LongestPlace"/> characters; null where none is named.</summary>
    public string? Place { get => field; init => field = value is null || PersonName.Visible(value).Trim() is not { Length: > 0 } line ? null : line; }

    /// <summary>A meeting online has a link and one in person has none, whatever else was asked for.</summary>
    public bool HasLink => Kind switch { null or CatchUpKind.Call => Online, CatchUpKind.Online => true, _ => false };

    public bool IsSameAs(Booking booking) => booking.Person == Person && booking.When == When && booking.Online == HasLink && booking.Kind == Kind && booking.Place == Place;
}

/// <param name="UndoWindow">How long a click can be taken back before anybody hears of it; zero sends at once.</param>
public sealed record BookingRules(Duration UndoWindow);

public abstract record BookOutcome
{
    private BookOutcome() { }

    /// <summary>Asked for, or in both calendars; or, for a repeat, as the booking stands now (it may have been cancelled since).</summary>
    public sealed record Booked(Booking Booking) : BookOutcome;

    /// <summary>One of the two is no longer free. Nothing was booked.</summary>
    public sealed record SlotTaken(IReadOnlyList<Slot> Alternatives) : BookOutcome;

    /// <summary>The time has come or gone. Nothing was booked.</summary>
    public sealed record SlotPassed(IReadOnlyList<Slot> Alternatives) : BookOutcome;

    /// <summary>No tie with such a person, or the user has put the person aside for good.</summary>
    public sealed record PersonUnknown : BookOutcome;

    public sealed record InvalidLength : BookOutcome;

    /// <summary>Longer than <see cref="BookCatchUp.LongestPlace"/>.</summary>
    public sealed record PlaceTooLong : BookOutcome;

    /// <summary>Too short for the kind, or not at its time of day.</summary>
    public sealed record NotForKind(CatchUpKind Kind) : BookOutcome;

    /// <summary>The id belongs to a booking of another person, time or kind.</summary>
    public sealed record OtherBookingWithThisId : BookOutcome;
}

/// <summary>Puts one chosen slot into both calendars, after some seconds in which the user may think again. Repeating it, also after a crash at any step,
/// makes one event.</summary>
/// <param name="findTimesThere">Where it is given, a time lost on a journey is answered with others on that journey.</param>
public sealed class BookCatchUp(
    IBookingStore bookings, ICalendar calendar, BothFree bothFree, SendInvitation sendInvitation, IJobs jobs, FindParties findParties, FindSlots findSlots,
    BookingRules rules, IClock clock, FindTimesThere? findTimesThere = null)
{
    public const int LongestPlace = 100;

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
        if (wanted.Place is { Length: > LongestPlace }) { return new BookOutcome.PlaceTooLong(); }
        if (await findParties.HandleAsync(wanted.Mailbox, wanted.Person, cancellationToken) is not { } parties)
        {
            return new BookOutcome.PersonUnknown();
        }
        var there = parties.JourneyAt(wanted.When, wanted.Kind);
        if (wanted.Kind is { } kind && !KindNeeds.Of(kind).Suit(wanted.When, there?.Zone ?? parties.User.Zone)) { return new BookOutcome.NotForKind(kind); }
        if (HasPassed(wanted))
        {
            return new BookOutcome.SlotPassed(await AlternativesAsync(wanted, parties, cancellationToken));
        }
        var seen = clock.GetCurrentInstant();
        if (await bothFree.HandleAsync(wanted.Mailbox, parties, wanted.When, null, cancellationToken, there: there)
            && await AskAsync(wanted, parties, seen, cancellationToken) is { } asked)
        {
            return await LeaveAsync(wanted, asked, isFree: true, cancellationToken);
        }
        return await bookings.FindAsync(wanted.Mailbox, wanted.Id, cancellationToken) is { } ours
            ? await RepeatAsync(wanted, ours, cancellationToken) // the same click arrived twice, and the other one has just taken the time
            : new BookOutcome.SlotTaken(await AlternativesAsync(wanted, parties, cancellationToken));
    }

    /// <summary>Null when somebody else was quicker.</summary>
    private async Task<Booking?> AskAsync(BookingRequest wanted, Parties parties, Instant seen, CancellationToken cancellationToken)
    {
        await calendar.PrepareAsync(wanted.Mailbox, cancellationToken);

        // The job first: whatever is remembered is then finished, whenever the process dies. A job that finds nothing does nothing.
        var after = rules.UndoWindow > Duration.Zero ? rules.UndoWindow : FinishBookings.OnTheWay;
        await jobs.EnqueueAsync(JobKind.Bookings, wanted.Mailbox, after, cancellationToken);
        var now = clock.GetCurrentInstant();
        var asked = new Booking(
            wanted.Id, wanted.Person, parties.Person.Name, parties.Person.Address, wanted.When, wanted.HasLink, BookingState.Asked, now, now + rules.UndoWindow)
        {
            Kind = wanted.Kind,
            Place = wanted.Place,
            Zone = parties.JourneyAt(wanted.When, wanted.Kind)?.Zone,
        };
        return await bookings.TryAskAsync(wanted.Mailbox, asked, parties.User.Profile.Address, seen, cancellationToken) ? asked : null;
    }

    private async Task<BookOutcome> RepeatAsync(BookingRequest wanted, Booking known, CancellationToken cancellationToken) =>
        wanted.IsSameAs(known) ? await LeaveAsync(wanted, known, isFree: false, cancellationToken) : new BookOutcome.OtherBookingWithThisId();

    /// <summary>Sends what may no longer be taken back, and answers how it stands.</summary>
    private async Task<BookOutcome> LeaveAsync(BookingRequest wanted, Booking known, bool isFree, CancellationToken cancellationToken)
    {
        var now = known.LeavesAt <= clock.GetCurrentInstant() ? await sendInvitation.HandleAsync(wanted.Mailbox, known, isFree, cancellationToken) : known;
        if (now.State is not BookingState.Lost) { return new BookOutcome.Booked(now); }
        if (await findParties.HandleAsync(wanted.Mailbox, wanted.Person, cancellationToken) is not { } parties) { return new BookOutcome.PersonUnknown(); }
        var others = await AlternativesAsync(wanted, parties, cancellationToken);
        return HasPassed(wanted) ? new BookOutcome.SlotPassed(others) : new BookOutcome.SlotTaken(others);
    }

    private bool HasPassed(BookingRequest wanted) => wanted.Start <= clock.GetCurrentInstant();

    private async Task<IReadOnlyList<Slot>> AlternativesAsync(BookingRequest wanted, Parties parties, CancellationToken cancellationToken)
    {
        var length = Duration.FromMinutes(wanted.Minutes);
        if (findTimesThere is not null && parties.JourneyAt(wanted.When, wanted.Kind) is { } there)
        {
            var times = await findTimesThere.HandleAsync(wanted.Mailbox, parties.User, there, [parties.Tie], [wanted.Kind!.Value], length, cancellationToken);
            return times[parties.Person.Id].Answer.Slots;
        }
        return (await findSlots.HandleAsync(wanted.Mailbox, parties.Tie, length, cancellationToken, wanted.Kind)).Slots;
    }
}
