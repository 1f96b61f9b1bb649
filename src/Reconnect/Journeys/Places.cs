using NodaTime;
using Reconnect.Scans;
using Reconnect.Ties;

namespace Reconnect.Journeys;

/// <summary>Where people met, by the calendar of one mailbox.</summary>
internal static class Places
{
    private const int FewestWeeksAtHome = 8;
    private static readonly Duration Lately = Duration.FromDays(365);

    /// <summary>The parts of a meeting's place; a room that was invited is none.</summary>
    public static IReadOnlyList<PlacePart> Of(Meeting meeting)
    {
        if (meeting.Place is null || meeting.IsPrivate) { return []; }
        var rooms = meeting.Attendees.Where(guest => guest.Kind is AttendeeKind.Resource).SelectMany(room => PlaceName.Parts(room.Who.Name)).Select(part => part.Key).ToHashSet();
        return [.. PlaceName.Parts(meeting.Place).Where(part => !rooms.Contains(part.Key))];
    }

    /// <summary>Parts of the places at which the user met somebody in more than half of the last year's weeks with any meeting, and in eight at least: that is where the user lives.</summary>
    /// <param name="past">Meetings of people that are over.</param>
    public static IReadOnlySet<string> Home(IEnumerable<Meeting> past, Instant now)
    {
        var weeks = new HashSet<int>();
        var weeksOf = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var meeting in past.Where(meeting => now - meeting.When.Start <= Lately))
        {
            var week = Weeks.Of(meeting.When.Start);
            weeks.Add(week);
            foreach (var part in Of(meeting))
            {
                if (!weeksOf.TryGetValue(part.Key, out var known)) { weeksOf.Add(part.Key, known = []); }
                known.Add(week);
            }
        }
        return weeksOf.Where(pair => pair.Value.Count >= FewestWeeksAtHome && pair.Value.Count * 2 > weeks.Count).Select(pair => pair.Key).ToHashSet();
    }
}
