using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;

namespace Reconnect.Tests.Journeys;

/// <summary>Meetings of a user in Berlin, with places.</summary>
internal static class Trips
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    public static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    /// <param name="isTheirs">Whether the other one invited.</param>
    public static Meeting Met(Person with, LocalDate on, string? place, DateTimeZone? zone = null, bool isTheirs = false)
    {
        var start = Office.Berlin.AtStrictly(on.At(new LocalTime(12, 0))).ToInstant();
        var (me, other) = (new Correspondent(Office.MyAddress, "Mira Lang"), new Correspondent(with.Address, with.Name));
        return new Meeting(
            new MeetingKey($"{with.Name} {on} {place}"), null, "Lunch", new Interval(start, start + Duration.FromHours(1)), false, ShowAs.Busy, false, false,
            isTheirs ? other : me, [new Attendee(isTheirs ? me : other, AttendeeKind.Required, Answer.Accepted)], isTheirs ? Answer.Accepted : Answer.Organizer)
        {
            Place = place,
            Zone = zone ?? Office.Berlin,
        };
    }

    /// <summary>Every two weeks, so many times, the last on a day.</summary>
    public static IEnumerable<Meeting> MetOften(Person with, int times, LocalDate last, string? place, DateTimeZone? zone = null, bool isTheirs = false) =>
        Enumerable.Range(0, times).Select(back => Met(with, last.PlusWeeks(-2 * back), place, zone, isTheirs));

    public static Meeting Away(LocalDate first, LocalDate last, string? place, DateTimeZone? zone = null)
    {
        var written = zone ?? Office.Berlin;
        var when = new Interval(written.AtStartOfDay(first).ToInstant(), written.AtStartOfDay(last.PlusDays(1)).ToInstant());
        return new Meeting(new MeetingKey($"away {first} {place}"), null, "Away", when, true, ShowAs.OutOfOffice, false, false, new Correspondent(Office.MyAddress, "Mira Lang"), [], Answer.Organizer)
        {
            Place = place,
            Zone = written,
        };
    }
}
