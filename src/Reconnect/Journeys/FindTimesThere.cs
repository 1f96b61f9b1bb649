using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Ties;

namespace Reconnect.Journeys;

/// <param name="Kind">Of the times; of the first kind asked for where there are none.</param>
public sealed record TimesThere(CatchUpKind Kind, SlotAnswer Answer);

/// <summary>Finds times at which the user could meet people on a journey: on the clock of the place, in the user's own hours there.</summary>
public sealed class FindTimesThere(SeeFreeBusy seeFreeBusy, IBookingStore bookings, IKeptTimes keptTimes)
{
    /// <summary>What is proposed, the first that has a time.</summary>
    public static IReadOnlyList<CatchUpKind> Usual { get; } = [CatchUpKind.Lunch, CatchUpKind.Coffee];

    /// <summary>One answer per person. Earlier ones choose first. A calendar that cannot be seen now is said in the note.</summary>
    /// <param name="length">Null for as long as the silence and the kind make it.</param>
    /// <exception cref="MailboxGoneException"/>
    public async Task<IReadOnlyDictionary<PersonId, TimesThere>> HandleAsync(
        MailboxId mailbox, UserNow user, Journey journey, IReadOnlyList<Tie> ties, IReadOnlyList<CatchUpKind> kinds, Duration? length, CancellationToken cancellationToken)
    {
        var window = new Interval(Instant.Max(user.At, journey.When.Start), Instant.Max(user.At, journey.When.End));
        if (ties.Count == 0 || window.Duration <= Duration.Zero) { return None(ties, kinds[0], null); }
        try
        {
            var seen = await seeFreeBusy.LastAsync(mailbox, [user.Profile.Address, .. ties.Select(tie => tie.Person.Address)], window, cancellationToken);
            return Answer(user, journey, window, seen, ties, kinds, length, await bookings.AllAsync(mailbox, cancellationToken), await keptTimes.FindAsync(mailbox, cancellationToken));
        }
        catch (MailboxBusyException)
        {
            return None(ties, kinds[0], SlotNotes.NotSeenNow);
        }
    }

    private static Dictionary<PersonId, TimesThere> Answer(
        UserNow user, Journey journey, Interval window, IReadOnlyList<Availability> seen, IReadOnlyList<Tie> ties, IReadOnlyList<CatchUpKind> kinds, Duration? length,
        IReadOnlyList<Booking> bookings, KeptCounts kept)
    {
        var you = new Side("You", journey.Zone, WeekHours.Of(user.Hours), [.. BothFree.Without(journey, seen[0].Busy)]);
        var usual = SlotPreferences.Usual;
        var search = new SlotSearch(user.At, Duration.Zero, you, [])
        {
            Preferences = usual with { Notice = Duration.Max(usual.Notice, window.Start - user.At), Horizon = window.End - user.At },
            CatchUpDays = bookings.Where(booking => booking.TakesTime).Select(booking => booking.When.Start.InZone(journey.Zone).Date).ToHashSet(),
            Kept = KeptPast.Of(bookings, kept, user.Zone, user.At),
        };
        var (answers, offered) = (new Dictionary<PersonId, TimesThere>(), new List<Interval>());
        foreach (var (tie, them) in ties.Zip(seen.Skip(1)))
        {
            var wanted = search with
            {
                Length = length ?? SlotLength.Of(user.At - tie.LastContact, tie.UsualMinutes),
                Others = [Side.Of(tie.Person.ShortName, them, journey.Zone) with { Writes = tie.Writes }],
                Offered = [.. offered],
            };
            var found = kinds.Select(kind => new TimesThere(kind, SlotFinder.Find(wanted with { Kind = kind }))).ToList();
            var best = found.Find(one => one.Answer.Slots.Count > 0) ?? found[0];
            answers[tie.Person.Id] = best;
            offered.AddRange(best.Answer.Slots.Select(slot => slot.When));
        }
        return answers;
    }

    private static Dictionary<PersonId, TimesThere> None(IReadOnlyList<Tie> ties, CatchUpKind kind, string? note) =>
        ties.ToDictionary(tie => tie.Person.Id, _ => new TimesThere(kind, new SlotAnswer([], note)));
}
