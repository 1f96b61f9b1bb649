using NodaTime;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Recurring;

/// <summary>Everything that a recurring catch-up goes by, at one moment.</summary>
/// <param name="All">The user's wishes.</param>
internal sealed record RecurringSight(
    UserNow User, TieBook Book, IReadOnlyDictionary<PersonId, Care> Care, ChosenCadences Cadences, IReadOnlyList<Booking> Bookings, IReadOnlyList<RecurringCatchUp> All)
{
    /// <summary>The first day after the pause the user is in, before which nothing leaves and no time is planned; null outside one.</summary>
    public LocalDate? PausedUntil => User.Settings.IsPaused(User.At, User.Zone) ? User.Settings.PausedUntil : null;

    /// <summary>The first moment at which an invitation may leave.</summary>
    public Instant MayLeave => PausedUntil is { } until ? User.Zone.AtStartOfDay(until).ToInstant() : User.At;

    public RecurringCatchUp? WishFor(Person person) => All.FirstOrDefault(wish => person.AllIds.Contains(wish.Person));

    /// <summary>How many days from one catch-up to the next: the user's own wish, else the usual gap of the tie. Null for a tie that has neither.</summary>
    public int? DaysBetween(Tie tie)
    {
        var days = Cadences.Of(tie.Person) is { } chosen ? chosen.Cadence.Usual.DaysFrom(User.Today)
            : Rhythm.Of(tie.Memory) is { } rhythm ? (int)Math.Round(rhythm.UsualDays)
            : (int?)null;
        return days is { } some ? Math.Max(RecurringCatchUp.ShortestDays, some) : null;
    }

    /// <summary>Whether the user has put the person aside.</summary>
    public bool IsPutAside(Tie tie) => Ranking.IsHidden(tie.Person, Care, User.Today) || Ranking.IsExcluded(tie.Person, User.Settings);

    /// <summary>The last contact, or a later one that is in a calendar already: what is agreed needs no other beside it.</summary>
    public LocalDate LastContact(RecurringCatchUp wish, Tie tie) => Bookings
        .Where(booking => booking.TakesTime && booking.Id != wish.Booking && tie.Person.AllIds.Contains(booking.Person))
        .Select(booking => booking.When.Start)
        .Append(tie.LastContact).Append(tie.Planned ?? tie.LastContact)
        .Max().InZone(User.Zone).Date;

    /// <summary>The first day of the next turn. Null for a tie without a rhythm.</summary>
    public LocalDate? DueOn(RecurringCatchUp wish, Tie tie) =>
        DaysBetween(tie) is { } days ? LocalDate.Max(PausedUntil ?? wish.NotBefore, LocalDate.Max(wish.NotBefore, LastContact(wish, tie).PlusDays(days))) : null;

    /// <summary>A contact since the time was found has moved the turn beyond it.</summary>
    public bool IsOvertaken(RecurringCatchUp wish, Tie tie) =>
        wish.Plan is { } plan && LastContact(wish, tie) > plan.LastContact && plan.When.Start.InZone(User.Zone).Date < DueOn(wish, tie);

    public RecurringSight With(RecurringCatchUp wish) => this with { All = [.. All.Where(other => other.Person != wish.Person), wish] };
}

/// <summary>Reads what recurring catch-ups go by.</summary>
public sealed class SeeRecurring(ITieStore ties, ICareStore care, ICadenceStore cadences, IBookingStore bookings, IRecurringStore wishes, UserClock userClock)
{
    /// <summary>Null before the first scan is done.</summary>
    internal async Task<RecurringSight?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return null; }
        return new RecurringSight(
            user, book, await care.AllAsync(mailbox, cancellationToken), await cadences.AllAsync(mailbox, cancellationToken),
            await bookings.AllAsync(mailbox, cancellationToken), await wishes.AllAsync(mailbox, cancellationToken));
    }
}
