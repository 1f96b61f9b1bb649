using NodaTime;
using Reconnect.Journeys;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Journeys.Trips;

namespace Reconnect.Tests.Journeys;

public sealed class JourneyFinderTests
{
    private static readonly LocalDate First = new(2026, 12, 3);
    private static readonly LocalDate Last = new(2026, 12, 5);
    private static readonly LocalDate Before = new(2026, 10, 6);
    private static readonly Meeting[] Lunches = [.. MetOften(Office.Ben, 4, Before, "Café Central, Herrengasse 14, 1010 Vienna, Austria")];

    [Fact]
    public void Whoever_was_met_in_the_city_of_the_journey_is_there()
    {
        var away = Away(First, Last, "Hotel Sacher, A-1010 VIENNA, Österreich");

        var journey = Assert.Single(Find([.. Lunches, .. MetOften(Office.Anna, 4, Before, "Graz, Austria"), away]));

        Assert.Equal(("VIENNA", First, Last, Office.Berlin), (journey.Place, journey.FirstDay, journey.LastDay, journey.Zone));
        Assert.Equal([away.When], journey.Blocks);
        var ben = Assert.Single(journey.People);
        Assert.Equal(new Companion(Office.Ben.Id, 4, 4, Before), ben);
        Assert.True(ben.IsUsual);
    }

    [Theory]
    [InlineData("Wien")]
    [InlineData("Austria")]
    [InlineData("Herrengasse 14")]
    [InlineData("Microsoft Teams Meeting")]
    [InlineData(null)]
    public void Nobody_is_guessed_to_be_anywhere(string? place) => Assert.Empty(Find([.. Lunches, Away(First, Last, place)]));

    [Fact]
    public void What_is_private_called_off_declined_over_or_somebody_elses_and_free_is_no_journey()
    {
        var away = Away(First, Last, "Vienna");

        Assert.Single(Find([.. Lunches, away]));
        Assert.Empty(Find([.. Lunches, away with { IsPrivate = true }]));
        Assert.Empty(Find([.. Lunches, away with { IsCancelled = true }]));
        Assert.Empty(Find([.. Lunches, away with { Answer = Answer.Declined }]));
        Assert.Empty(Find([.. Lunches, away with { Answer = Answer.Accepted, ShowAs = ShowAs.Free }]));
        Assert.Empty(Find([.. Lunches, Away(First.PlusDays(-12), Last.PlusDays(-12), "Vienna")]));
        Assert.Empty(Find([.. Lunches, Away(First, First.PlusDays(40), "Vienna")]));
    }

    [Fact]
    public void A_meeting_of_an_hour_in_a_city_is_no_journey_and_an_absence_of_a_working_day_is_one()
    {
        var start = Office.At(12, 3, 9, 0);
        var absence = Away(First, First, "Vienna") with { IsAllDay = false, When = Office.Between(start, 8 * 60) };

        Assert.Single(Find([.. Lunches, absence]));
        Assert.Empty(Find([.. Lunches, absence with { When = Office.Between(start, 60) }]));
        Assert.Empty(Find([.. Lunches, absence with { ShowAs = ShowAs.Busy }]));
    }

    [Fact]
    public void Where_the_user_meets_people_in_most_weeks_is_home()
    {
        var weekly = Enumerable.Range(1, 30).Select(week => Met(Office.Ben, new LocalDate(2026, 11, 17).PlusWeeks(-week), "Berlin")).ToList();

        Assert.Empty(Find([.. weekly, Away(First, Last, "Berlin")]));
        var journey = Assert.Single(Find([.. weekly, .. Lunches, Away(First, Last, "Berlin, Vienna")]));
        Assert.Equal("Vienna", journey.Place);
        Assert.Equal(new Companion(Office.Ben.Id, 4, 4, Before), Assert.Single(journey.People));
    }

    [Fact]
    public void A_room_that_was_invited_is_no_place()
    {
        var room = new Attendee(new Correspondent(EmailAddress.From("vienna@firm.example")!, "Vienna"), AttendeeKind.Resource, Answer.Accepted);
        var inRoom = Lunches.Select(lunch => lunch with { Place = "Vienna", Attendees = [.. lunch.Attendees, room] }).ToList();

        Assert.Empty(Find([.. inRoom, Away(First, Last, "Vienna")]));
    }

    [Fact]
    public void Events_one_after_the_other_in_one_city_are_one_journey_and_two_cities_are_two()
    {
        var found = Find(
        [
            .. Lunches, .. MetOften(Office.Ben, 2, new LocalDate(2026, 9, 1), "Graz"), Away(First, First.PlusDays(1), "Hotel Sacher, Vienna"), Away(First.PlusDays(2), Last, "Vienna"),
            Away(Last.PlusDays(1), Last.PlusDays(2), "Graz"),
        ]);

        Assert.Equal([("Vienna", First, Last, 2), ("Graz", Last.PlusDays(1), Last.PlusDays(2), 1)], found.Select(one => (one.Place, one.FirstDay, one.LastDay, one.Blocks.Count)));
        Assert.False(found[1].People[0].IsUsual);
    }

    [Fact]
    public void The_clock_of_a_journey_is_that_of_meetings_there()
    {
        var journey = Assert.Single(Find([.. MetOften(Office.Ben, 3, Before, "London", London), Away(First, Last, "London")]));

        Assert.Equal(London, journey.Zone);
        Assert.Equal(new Interval(Instant.FromUtc(2026, 12, 3, 0, 0), Instant.FromUtc(2026, 12, 6, 0, 0)), journey.When);
    }

    [Fact]
    public void A_whole_day_is_the_day_of_the_wall_it_was_written_on()
    {
        var journey = Assert.Single(Find([.. MetOften(Office.Ben, 3, Before, "Tokyo"), Away(First, Last, "Tokyo", Tokyo)]));

        Assert.Equal((First, Last, Tokyo), (journey.FirstDay, journey.LastDay, journey.Zone));
        Assert.Equal(journey.When, journey.Blocks[0]);
    }

    [Fact]
    public void Events_on_another_clock_are_a_journey_to_whoever_invites_on_that_clock()
    {
        var own = Met(Office.Anna, First, null, NewYork);
        Meeting[] theirs = [.. MetOften(Office.Ben, 3, Before, null, NewYork, isTheirs: true)];

        var journey = Assert.Single(Find([.. theirs, own]));

        Assert.Equal((null, NewYork, First, First), (journey.Place, journey.Zone, journey.FirstDay, journey.LastDay));
        Assert.Empty(journey.Blocks); // an hour takes its time
        Assert.Equal(new Companion(Office.Ben.Id, 0, 0, Before), Assert.Single(journey.People));
        Assert.Empty(Find([.. theirs.Skip(1), own]));
        Assert.Empty(Find([.. theirs, own with { Zone = DateTimeZone.Utc }]));
        Assert.Empty(Find([.. theirs, own with { Answer = Answer.Accepted }]));
        Assert.Empty(Find([.. theirs, Met(Office.Ben, Before, "Vienna"), own])); // known to be elsewhere
    }

    [Theory]
    [InlineData("Europe/Vienna", 25)]
    [InlineData("Europe/London", 25)]
    [InlineData("Asia/Tokyo", 24)]
    public void The_days_of_a_journey_are_as_long_as_they_are_there(string zone, int hours)
    {
        var (day, there) = (new LocalDate(2026, 10, 25), DateTimeZoneProviders.Tzdb[zone]);
        Meeting[] meetings = [.. MetOften(Office.Ben, 3, new LocalDate(2026, 9, 8), "Somewhere", there), Away(day, day, "Somewhere", there)];

        var journey = Assert.Single(JourneyFinder.Find(new Office().Book!, meetings, Office.Berlin, Instant.FromUtc(2026, 10, 20, 7, 0)));

        Assert.Equal((there, Duration.FromHours(hours)), (journey.Zone, journey.When.Duration));
    }

    [Fact]
    public void The_order_in_which_the_calendar_was_read_does_not_matter()
    {
        Meeting[] meetings = [.. Lunches, .. MetOften(Office.Anna, 2, Before.PlusDays(1), "Vienna"), Away(First, First, "Vienna"), Away(First.PlusDays(1), Last, "Vienna"), Met(Office.Anna, First, null, London)];

        var one = Assert.Single(Find(meetings));
        var other = Assert.Single(Find([.. meetings.Reverse()]));

        Assert.Equal((one.Place, one.FirstDay, one.LastDay, one.Zone), (other.Place, other.FirstDay, other.LastDay, other.Zone));
        Assert.Equal([Office.Ben.Id, Office.Anna.Id], one.People.Select(person => person.Person));
        Assert.Equal(one.People, other.People);
        Assert.Equal(London, one.Zone);
    }

    private static IReadOnlyList<Journey> Find(IReadOnlyList<Meeting> meetings) => JourneyFinder.Find(new Office().Book!, meetings, Office.Berlin, Office.Now);
}
