using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Slots;

/// <summary>Finds slots for several people at once, from calendars as they were last seen.</summary>
/// <param name="bookings">Where it is given, days with a catch-up get no second one, and after a no there is less to say yes to.</param>
public sealed class FindSlots(
    SeeFreeBusy seeFreeBusy, IScanStore scans, ISettingsStore settings, IClock clock, IBookingStore? bookings = null)
{
    private readonly UserClock _userClock = new(scans, settings, clock);

    /// <param name="IsGiven">Whether the user has chosen the length.</param>
    private sealed record Wanted(Person Person, WritingHours? Writes, Duration Length, bool IsGiven, CatchUpKind? Kind);

    /// <summary>One answer per person. Earlier wishes choose first. A calendar that cannot be seen now is said in the note.</summary>
    /// <param name="offered">Times not to find again; none when left out.</param>
    /// <exception cref="MailboxGoneException"/>
    public Task<IReadOnlyDictionary<PersonId, SlotAnswer>> HandleAsync(
        MailboxId mailbox, IReadOnlyList<SlotWish> wishes, CancellationToken cancellationToken, IReadOnlyList<Interval>? offered = null) => FindAsync(
            mailbox,
            [.. wishes.DistinctBy(wish => wish.Person.Id).Select(wish => new Wanted(wish.Person, wish.Writes, SlotLength.Of(wish.Silence, wish.UsualMinutes), IsGiven: false, wish.Kind))],
            offered ?? [],
            cancellationToken);

    /// <summary>Slots of a given length, for one person whose slot was lost.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<SlotAnswer> HandleAsync(MailboxId mailbox, Tie tie, Duration length, CancellationToken cancellationToken, CatchUpKind? kind = null) =>
        (await FindAsync(mailbox, [new Wanted(tie.Person, tie.Writes, length, IsGiven: true, kind)], [], cancellationToken))[tie.Person.Id];

    private async Task<IReadOnlyDictionary<PersonId, SlotAnswer>> FindAsync(
        MailboxId mailbox, IReadOnlyList<Wanted> wanted, IReadOnlyList<Interval> offered, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return new Dictionary<PersonId, SlotAnswer>();
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
            return Answer(user, window, seen, wanted, offered, bookings is null ? [] : await bookings.AllAsync(mailbox, cancellationToken));
        }
        catch (MailboxBusyException)
        {
            return None(wanted, SlotNotes.NotSeenNow);
        }
    }

    private static Dictionary<PersonId, SlotAnswer> Answer(
        UserNow user, Interval window, IReadOnlyList<Availability> seen, IReadOnlyList<Wanted> wanted, IReadOnlyList<Interval> offered,
        IReadOnlyList<Booking> bookings)
    {
        var you = You(user, seen[0], window);
        var (catchUpDays, kept) = (DaysOf(bookings, user.Zone), KeptPast.Of(bookings, user.Zone, user.At));
        var answers = new Dictionary<PersonId, SlotAnswer>();
        foreach (var (one, them) in wanted.Zip(seen.Skip(1)))
        {
            var theirs = bookings.Where(booking => one.Person.AllIds.Contains(booking.Person)).ToList();
            var (format, note) = one.IsGiven ? (Format.Usual, null) : SmallerFormat.Of(theirs, one.Person, user.At);
            if (format is Format.Written)
            {
                answers.Add(one.Person.Id, new SlotAnswer([], note));
                continue;
            }
            var met = theirs.Where(booking => booking.HasTakenPlace(user.At)).Select(booking => booking.When);
            var length = format is Format.Smaller ? SmallerFormat.Length : one.Length;
            var search = new SlotSearch(user.At, length, you, [Side.Of(one.Person.ShortName, them, user.Zone) with { Writes = one.Writes }])
            {
                Kind = one.Kind ?? CatchUpKind.Call,
                CatchUpDays = catchUpDays,
                Offered = offered,
                Kept = kept,
                OddTurn = OddHours.NextOf(met, user.Zone, them.Zone ?? user.Zone),
            };
            var answer = SlotFinder.Find(search);
            answers.Add(one.Person.Id, note is null || answer.Slots.Count == 0 ? answer : answer with { Note = $"{note} {answer.Note}".TrimEnd() });
            offered = [.. offered, .. answer.Slots.Select(slot => slot.When)];
        }
        return answers;
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

    private static Dictionary<PersonId, SlotAnswer> None(IReadOnlyList<Wanted> wanted, string note) =>
        wanted.ToDictionary(one => one.Person.Id, _ => new SlotAnswer([], note));
}
