using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Slots;

/// <summary>Finds slots for several people at once, from calendars as they were last seen.</summary>
/// <param name="kept">Where it is given, what the calendar's history teaches counts too.</param>
/// <param name="bookings">Where it is given, days with a catch-up get no second one, and after a no there is less to say yes to.</param>
public sealed class FindSlots(
    SeeFreeBusy seeFreeBusy, IScanStore scans, ISettingsStore settings, IClock clock, IBookingStore? bookings = null, IKeptTimes? kept = null)
{
    private readonly UserClock _userClock = new(scans, settings, clock);

    /// <param name="IsGiven">Whether the user has chosen the length.</param>
    private sealed record Wanted(Person Person, WritingHours? Writes, Duration Length, bool IsGiven, CatchUpKind? Kind)
    {
        public Instant? LastBothWays { get; private init; }

        public static Wanted Of(SlotWish wish) => new(wish.Person, wish.Writes, SlotLength.Of(wish.Silence, wish.UsualMinutes), IsGiven: false, wish.Kind)
        {
            LastBothWays = wish.LastBothWays,
        };
    }

    /// <summary>What all searches of one user have in common.</summary>
    private sealed record Sight(UserNow User, Side You, IReadOnlyList<Booking> Bookings, IReadOnlySet<LocalDate> CatchUpDays, KeptChances Kept);

    /// <summary>One answer per person. Earlier wishes choose first. A calendar that cannot be seen now is said in the note.</summary>
    /// <param name="offered">Times not to find again; none when left out.</param>
    /// <exception cref="MailboxGoneException"/>
    public async Task<IReadOnlyDictionary<PersonId, SlotAnswer>> HandleAsync(
        MailboxId mailbox, IReadOnlyList<SlotWish> wishes, CancellationToken cancellationToken, IReadOnlyList<Interval>? offered = null)
    {
        var found = await FindAsync(mailbox, [.. wishes.DistinctBy(wish => wish.Person.Id).Select(Wanted.Of)], offered ?? [], cancellationToken);
        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Answer);
    }

    /// <summary>The answer for one person, with the search it came from, which can say why other times were not chosen.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<ExplainedSlots> ExplainAsync(MailboxId mailbox, SlotWish wish, CancellationToken cancellationToken) =>
        (await FindAsync(mailbox, [Wanted.Of(wish)], [], cancellationToken))[wish.Person.Id];

    /// <summary>Slots of a given length, for one person whose slot was lost.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<SlotAnswer> HandleAsync(MailboxId mailbox, Tie tie, Duration length, CancellationToken cancellationToken, CatchUpKind? kind = null) =>
        (await FindAsync(mailbox, [new Wanted(tie.Person, tie.Writes, length, IsGiven: true, kind)], [], cancellationToken))[tie.Person.Id].Answer;

    private async Task<IReadOnlyDictionary<PersonId, ExplainedSlots>> FindAsync(
        MailboxId mailbox, IReadOnlyList<Wanted> wanted, IReadOnlyList<Interval> offered, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return new Dictionary<PersonId, ExplainedSlots>();
        }
        if (await _userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return None(wanted, SlotNotes.NotReadYet);
        }
        var window = new Interval(user.At, user.At + SlotPreferences.Usual.Horizon + SlotPreferences.Usual.BufferAfter);
        var everyone = wanted.Select(one => one.Person.Address).Prepend(user.Profile.Address).ToList();
        try
        {
            var seen = await seeFreeBusy.LastAsync(mailbox, everyone, window, cancellationToken);
            var booked = bookings is null ? [] : await bookings.AllAsync(mailbox, cancellationToken);
            var calendar = kept is null ? KeptCounts.None : await kept.FindAsync(mailbox, cancellationToken);
            var sight = new Sight(user, You(user, seen[0], window), booked, DaysOf(booked, user.Zone), KeptPast.Of(booked, calendar, user.Zone, user.At));
            return Answer(sight, [.. seen.Skip(1)], wanted, offered);
        }
        catch (MailboxBusyException)
        {
            return None(wanted, SlotNotes.NotSeenNow);
        }
    }

    private static Dictionary<PersonId, ExplainedSlots> Answer(
        Sight sight, IReadOnlyList<Availability> others, IReadOnlyList<Wanted> wanted, IReadOnlyList<Interval> offered)
    {
        var answers = new Dictionary<PersonId, ExplainedSlots>();
        foreach (var (one, them) in wanted.Zip(others))
        {
            var theirs = sight.Bookings.Where(booking => one.Person.AllIds.Contains(booking.Person)).ToList();
            var (format, note) = one.IsGiven ? (Format.Usual, null) : SmallerFormat.Of(theirs, one.Person, sight.User.At, one.LastBothWays);
            if (format is Format.Written)
            {
                answers.Add(one.Person.Id, new ExplainedSlots(new SlotAnswer([], note), null));
                continue;
            }
            var length = format is Format.Smaller ? SmallerFormat.Length : one.Length;
            var (answer, search) = SlotFinder.Explain(SearchFor(sight, one, length, them, theirs, offered));
            answers.Add(one.Person.Id, new ExplainedSlots(note is null || answer.Slots.Count == 0 ? answer : answer with { Note = $"{note} {answer.Note}".TrimEnd() }, search));
            offered = [.. offered, .. answer.Slots.Select(slot => slot.When)];
        }
        return answers;
    }

    private static SlotSearch SearchFor(
        Sight sight, Wanted one, Duration length, Availability them, IReadOnlyList<Booking> theirs, IReadOnlyList<Interval> offered)
    {
        var user = sight.User;
        var met = theirs.Where(booking => booking.HasTakenPlace(user.At)).Select(booking => booking.When);
        return new SlotSearch(user.At, length, sight.You, [Side.Of(one.Person.ShortName, them, user.Zone) with { Writes = one.Writes }])
        {
            Preferences = user.Preferences,
            Kind = one.Kind ?? CatchUpKind.Call,
            CatchUpDays = sight.CatchUpDays,
            Offered = offered,
            Kept = sight.Kept,
            OddTurn = OddHours.NextOf(met, user.Zone, them.Zone ?? user.Zone),
        };
    }

    /// <summary>The user's own side, in the own hours.</summary>
    internal static Side You(UserNow user, Availability own, Interval window) =>
        new("You", user.Zone, WeekHours.Of(user.Hours), [.. own.Busy, .. Away(user.Profile.Away, window)]);

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

    private static Dictionary<PersonId, ExplainedSlots> None(IReadOnlyList<Wanted> wanted, string note) =>
        wanted.ToDictionary(one => one.Person.Id, _ => new ExplainedSlots(new SlotAnswer([], note), null));
}
