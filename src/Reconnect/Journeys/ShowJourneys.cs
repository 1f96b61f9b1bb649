using NodaTime;
using Reconnect.Bookings;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Journeys;

/// <param name="Text">"You are in Vienna from 3 to 5 December."</param>
/// <param name="Who">"Ben and Clara are usually there."; null where only a clock tells it, or nobody is left to be met.</param>
/// <param name="People">At most three, the quiet ones first; empty only where somebody is met already.</param>
/// <param name="Booked">The catch-ups in person with people who are there, the first first.</param>
public sealed record JourneyView(Journey Journey, string Text, string? Who, IReadOnlyList<PersonThere> People, IReadOnlyList<BookingView> Booked);

/// <param name="Quiet">Null while all is well with the tie.</param>
/// <param name="Text">Why we think that they are there.</param>
/// <param name="Proposal">"Lunch on Thu 4 Dec, 12:00?"; null where there is no time.</param>
public sealed record PersonThere(Tie Tie, Candidate? Quiet, string Text, string? Proposal, TimesThere Times);

/// <summary>The user's coming journeys with a few people who could be met there. Whoever the user put aside does not appear, nor does anybody the user meets there already.</summary>
public sealed class ShowJourneys(IJourneyStore journeys, RankTies rankTies, IBookingStore bookings, FindTimesThere findTimes)
{
    private const int MostJourneys = 3;
    private const int MostPeople = 3;

    /// <summary>Null before the first scan is done.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<IReadOnlyList<JourneyView>?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await rankTies.HandleAsync(mailbox, cancellationToken) is not { } ranked) { return null; }
        var booked = (await bookings.AllAsync(mailbox, cancellationToken)).Where(booking => booking.TakesTime).ToList();
        var coming = (await journeys.FindAsync(mailbox, cancellationToken)).Where(journey => journey.When.End > ranked.User.At)
            .Select(journey => (Journey: journey, People: Shown(journey, ranked, booked), Booked: Booked(journey, ranked, booked)))
            .Where(one => one.People.Count + one.Booked.Count > 0).Take(MostJourneys).ToList();
        var views = new List<JourneyView>();
        foreach (var (journey, people, there) in coming)
        {
            var times = await findTimes.HandleAsync(mailbox, ranked.User, journey, [.. people.Select(one => one.Tie)], FindTimesThere.Usual, null, cancellationToken);
            views.Add(new JourneyView(
                journey, TextOf(journey, ranked.User.Today), WhoOf(people), [.. people.Select(one => View(one.Tie, one.There, times[one.Tie.Person.Id], ranked))], there));
        }
        return views;
    }

    private static List<BookingView> Booked(Journey journey, RankedTies ranked, List<Booking> booked) =>
    [
        .. from booking in booked
           where booking.Kind is { } kind && KindNeeds.Of(kind).OnePlace && journey.Holds(booking.When)
           where ranked.Book.TieWith(booking.Person) is { } tie && journey.Has(tie.Person)
           orderby booking.When.Start
           select BookingView.Of(booking, journey.Zone, ranked.User.At),
    ];

    private static string? WhoOf(List<(Tie Tie, Companion There)> people)
    {
        List<string> Names(Func<Companion, bool> which) => [.. people.Where(one => which(one.There)).Select(one => one.Tie.Person.ShortName)];
        return Names(there => there.IsUsual) is { Count: > 0 } usual ? JourneyWords.AreUsuallyThere(usual)
            : Names(there => there.Times > 0) is { Count: > 0 } met ? JourneyWords.HaveMetThere(met)
            : null;
    }

    private static List<(Tie Tie, Companion There)> Shown(Journey journey, RankedTies ranked, List<Booking> booked)
    {
        var quiet = ranked.Ranked.Select((candidate, index) => (candidate.Tie.Person.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var known = from there in journey.People
                    let tie = ranked.Book.TieWith(there.Person)
                    where tie is not null && !Ranking.IsHidden(tie.Person, ranked.Care, ranked.User.Today) && !Ranking.IsExcluded(tie.Person, ranked.User.Settings)
                        && !(tie.Planned is { } planned && journey.When.Contains(planned))
                        && !booked.Exists(booking => tie.Person.AllIds.Contains(booking.Person) && journey.When.Contains(booking.When.Start))
                    select (Tie: tie, There: there);
        return [.. known.DistinctBy(one => one.Tie.Person.Id).OrderBy(one => quiet.GetValueOrDefault(one.Tie.Person.Id, int.MaxValue)).Take(MostPeople)];
    }

    private static PersonThere View(Tie tie, Companion there, TimesThere times, RankedTies ranked)
    {
        var (name, today) = (tie.Person.ShortName, ranked.User.Today);
        var text = there.Times == 0 ? JourneyWords.SameClock(name)
            : there.IsUsual ? JourneyWords.UsuallyThere(name)
            : JourneyWords.MetThere(name, there.Times, there.Last, today);
        var first = times.Answer.Slots.Count > 0 ? times.Answer.Slots[0] : null;
        return new PersonThere(
            tie, ranked.Ranked.FirstOrDefault(candidate => candidate.Tie.Person.Id == tie.Person.Id), text,
            first is null ? null : JourneyWords.Proposal(times.Kind, first.Start.LocalDateTime), times);
    }

    private static string TextOf(Journey journey, LocalDate today) => journey.Place is { } place
        ? JourneyWords.Where(place, journey.FirstDay, journey.LastDay, today)
        : JourneyWords.Clock(journey.Zone.Id, journey.FirstDay, journey.LastDay, today);
}
