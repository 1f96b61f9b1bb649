using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Ties;

namespace Reconnect.Journeys;

/// <summary>Finds the user's coming journeys and who is there, from the metadata of the calendar alone.</summary>
/// <remarks>A person is where they met the user before. Of whom no such place is known, the clock on which they write their own meetings tells, where it is
/// that of the journey and not the user's. Nothing else is taken for a sign.</remarks>
public static class JourneyFinder
{
    private const int MostJourneys = 6;
    private const int MostPeople = 12;
    private const int LastOwnMeetings = 10;
    private const int FewestOwnMeetings = 3;

    /// <param name="meetings">Past and coming.</param>
    /// <param name="zone">The user's.</param>
    /// <returns>Those that are not over and where somebody is, in the order of their days.</returns>
    public static IReadOnlyList<Journey> Find(TieBook book, IReadOnlyList<Meeting> meetings, DateTimeZone zone, Instant now)
    {
        var past = meetings.Where(meeting => meeting.When.End <= now && SmallCircle.IsMeetingOfPeople(meeting)).OrderBy(meeting => meeting.When.Start).ToList();
        var home = Places.Home(past, now);
        var stays = Stay.Of(meetings, zone, home, now);
        if (stays.Count == 0) { return []; }
        var met = Meetings(book, past, home, zone);
        return [.. stays.Select(stay => Of(stay, met, zone)).OfType<Journey>().Where(journey => journey.When.End > now).Take(MostJourneys)];
    }

    /// <param name="Places">Where they met, by part: on which days.</param>
    /// <param name="Days">On which days they met in any known place.</param>
    /// <param name="Own">The zones of the person's own meetings with the user, oldest first.</param>
    private sealed record Met(PersonId Person, Dictionary<string, SortedSet<LocalDate>> Places, HashSet<LocalDate> Days, List<(DateTimeZone Zone, LocalDate On)> Own);

    /// <param name="Zones">In which zones, other than the user's, meetings were written, by part of the place.</param>
    private sealed record AllMet(IReadOnlyCollection<Met> People, Dictionary<string, List<DateTimeZone>> Zones);

    private static AllMet Meetings(TieBook book, List<Meeting> past, IReadOnlySet<string> home, DateTimeZone zone)
    {
        var people = book.Ties.SelectMany(tie => tie.Person.Addresses.Select(address => (address, tie.Person.Id))).DistinctBy(pair => pair.address)
            .ToDictionary(pair => pair.address, pair => pair.Id);
        var met = new Dictionary<PersonId, Met>();
        var zones = new Dictionary<string, List<DateTimeZone>>(StringComparer.Ordinal);
        foreach (var meeting in past)
        {
            var participants = SmallCircle.Participants(meeting);
            if (participants.Count > SmallCircle.MostInAMeeting) { continue; }
            var parts = Places.Of(meeting).Where(part => !home.Contains(part.Key)).ToList();
            var on = meeting.When.Start.InZone(zone).Date;
            if (meeting.Zone is { } written && written != zone && written != DateTimeZone.Utc)
            {
                foreach (var part in parts) { Add(zones, part.Key, written); }
            }
            foreach (var person in participants.Where(one => people.ContainsKey(one.Who.Address)).Select(one => people[one.Who.Address]).Distinct())
            {
                if (!met.TryGetValue(person, out var known)) { met.Add(person, known = new Met(person, new Dictionary<string, SortedSet<LocalDate>>(StringComparer.Ordinal), [], [])); }
                foreach (var part in parts)
                {
                    if (!known.Places.TryGetValue(part.Key, out var days)) { known.Places.Add(part.Key, days = []); }
                    days.Add(on);
                }
                if (parts.Count > 0) { known.Days.Add(on); }
                if (meeting is { Zone: { } own, Organizer: { } organizer } && people.GetValueOrDefault(organizer.Address) == person) { known.Own.Add((own, on)); }
            }
        }
        return new AllMet(met.Values, zones);
    }

    private static void Add(Dictionary<string, List<DateTimeZone>> zones, string key, DateTimeZone zone)
    {
        if (!zones.TryGetValue(key, out var known)) { zones.Add(key, known = []); }
        known.Add(zone);
    }

    /// <summary>Null where nobody is.</summary>
    private static Journey? Of(Stay stay, AllMet met, DateTimeZone zone)
    {
        // The part that most people share: the city before the hotel.
        var place = stay.Parts.Select(part => (Part: part, Count: met.People.Count(one => one.Places.ContainsKey(part.Key)))).Where(pair => pair.Count > 0)
            .OrderByDescending(pair => pair.Count).Select(pair => (PlacePart?)pair.Part).FirstOrDefault();
        var there = stay.Zone ?? (place is { } known ? ZoneOf(known, met) : null) ?? zone;
        var people = met.People.Select(one => There(one, stay)).OfType<Companion>()
            .OrderByDescending(one => one.Times).ThenByDescending(one => one.Last).ThenBy(one => one.Person.Value).Take(MostPeople).ToList();
        var shown = place ?? (stay.Parts.Count == 1 ? stay.Parts[0] : null);
        return people.Count == 0 ? null : new Journey(stay.First, stay.Last, there, shown?.Shown, stay.Blocks, people);
    }

    private static DateTimeZone? ZoneOf(PlacePart part, AllMet met) => met.Zones.GetValueOrDefault(part.Key)?
        .GroupBy(zone => zone).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Id, StringComparer.Ordinal).First().Key;

    private static Companion? There(Met one, Stay stay)
    {
        var days = stay.Parts.SelectMany(part => one.Places.GetValueOrDefault(part.Key) ?? []).ToHashSet();
        if (days.Count > 0) { return new Companion(one.Person, days.Count, one.Days.Count, days.Max()); }
        if (one.Days.Count > 0 || stay.Zone is not { } clock) { return null; } // where they are known to be is elsewhere
        var own = one.Own.TakeLast(LastOwnMeetings).ToList();
        var same = own.Count(meeting => meeting.Zone == clock);
        return same >= FewestOwnMeetings && same * 2 > own.Count ? new Companion(one.Person, 0, 0, own[^1].On) : null;
    }
}
