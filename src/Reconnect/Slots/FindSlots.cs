using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Slots;

/// <summary>Finds slots for several people at once, from calendars read now.</summary>
/// <param name="bookings">Where it is given, days with a catch-up get no second one.</param>
public sealed class FindSlots(
    IFreeBusy freeBusy, IScanStore scans, ISettingsStore settings, IClock clock, IBookingStore? bookings = null)
{
    private readonly UserClock _userClock = new(scans, settings, clock);

    private sealed record Wanted(Person Person, Duration Length);

    /// <summary>One answer per person. Earlier wishes choose first. A calendar that cannot be seen now is said in the note.</summary>
    /// <param name="offered">Times not to find again; none when left out.</param>
    /// <exception cref="MailboxGoneException"/>
    public Task<IReadOnlyDictionary<PersonId, SlotAnswer>> HandleAsync(
        MailboxId mailbox, IReadOnlyList<SlotWish> wishes, CancellationToken cancellationToken, IReadOnlyList<Interval>? offered = null) => FindAsync(
            mailbox,
            [.. wishes.DistinctBy(wish => wish.Person.Id).Select(wish => new Wanted(wish.Person, SlotLength.Of(wish.Silence, wish.UsualMinutes)))],
            offered ?? [],
            cancellationToken);

    /// <summary>Slots of a given length, for one person whose slot was lost.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<SlotAnswer> HandleAsync(MailboxId mailbox, Person person, Duration length, CancellationToken cancellationToken) =>
        (await FindAsync(mailbox, [new Wanted(person, length)], [], cancellationToken))[person.Id];

    private async Task<IReadOnlyDictionary<PersonId, SlotAnswer>> FindAsync(
        MailboxId mailbox, IReadOnlyList<Wanted> wanted, IReadOnlyList<Interval> offered, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return new Dictionary<PersonId, SlotAnswer>();
        }
        if (await _userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return None(wanted, "Your calendar has not been read yet.");
        }
        var window = new Interval(user.At, user.At + SlotPreferences.Usual.Horizon + SlotPreferences.Usual.BufferAfter);
        var everyone = wanted.Select(one => one.Person.Address).Prepend(user.Profile.Address).ToList();
        try
        {
            var seen = await freeBusy.ReadAsync(mailbox, everyone, window, cancellationToken);
            return Answer(user, window, seen, wanted, offered, bookings is null ? [] : await bookings.AllAsync(mailbox, cancellationToken));
        }
        catch (MailboxBusyException)
        {
            return None(wanted, "Your calendar cannot be seen right now.");
        }
    }

    private static Dictionary<PersonId, SlotAnswer> Answer(
        UserNow user, Interval window, IReadOnlyList<Availability> seen, IReadOnlyList<Wanted> wanted, IReadOnlyList<Interval> offered,
        IReadOnlyList<Booking> bookings)
    {
        var you = new Side("You", user.Zone, WeekHours.Of(user.Hours), [.. seen[0].Busy, .. Away(user.Profile.Away, window)]);
        var (catchUpDays, kept) = (DaysOf(bookings, user.Zone), KeptOf(bookings, user));
        var answers = new Dictionary<PersonId, SlotAnswer>();
        foreach (var (one, them) in wanted.Zip(seen.Skip(1)))
        {
            var met = bookings.Where(booking => booking.Person == one.Person.Id && TookPlace(booking, user.At)).Select(booking => booking.When);
            var search = new SlotSearch(user.At, one.Length, you, [Side.Of(one.Person.ShortName, them, user.Zone)])
            {
                CatchUpDays = catchUpDays,
                Offered = offered,
                Kept = kept,
                OddTurn = OddHours.NextOf(met, user.Zone, them.Zone ?? user.Zone),
            };
            var answer = SlotFinder.Find(search);
            answers.Add(one.Person.Id, answer);
            offered = [.. offered, .. answer.Slots.Select(slot => slot.When)];
        }
        return answers;
    }

    /// <summary>Announced absence may have no end, which no calendar entry has.</summary>
    private static IEnumerable<BusyTime> Away(Interval? away, Interval window)
    {
        if (away is not { } absence)
        {
            yield break;
        }
        var start = absence.HasStart ? Instant.Max(absence.Start, window.Start) : window.Start;
        var end = absence.HasEnd ? Instant.Min(absence.End, window.End) : window.End;
        if (start < end)
        {
            yield return new BusyTime(new Interval(start, end), ShowAs.OutOfOffice);
        }
    }

    private static HashSet<LocalDate> DaysOf(IEnumerable<Booking> bookings, DateTimeZone zone) =>
        bookings.Where(booking => booking.TakesTime).Select(booking => booking.When.Start.InZone(zone).Date).ToHashSet();

    /// <summary>What was taken back before anybody heard of it is no meeting that failed.</summary>
    private static KeptChances KeptOf(IEnumerable<Booking> bookings, UserNow user) => new(
        from booking in bookings
        let fate = FateOf(booking, user.At)
        where booking.EventId is not null && fate is not null
        select new PastMeeting(booking.When.Start.InZone(user.Zone).LocalDateTime, (int)booking.When.Duration.TotalMinutes, fate.Value));

    private static Fate? FateOf(Booking booking, Instant now) => booking.State switch
    {
        BookingState.Cancelled or BookingState.Declined => Fate.Cancelled,
        _ => TookPlace(booking, now) ? Fate.TookPlace : null,
    };

    // The scan that follows it into the calendar may not have come yet.
    private static bool TookPlace(Booking booking, Instant now) => booking.State is BookingState.TookPlace || (booking.IsInCalendar && booking.When.End <= now);

    private static Dictionary<PersonId, SlotAnswer> None(IReadOnlyList<Wanted> wanted, string note) =>
        wanted.ToDictionary(one => one.Person.Id, _ => new SlotAnswer([], note));
}
