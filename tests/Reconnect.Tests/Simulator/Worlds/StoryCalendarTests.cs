using NodaTime;
using NodaTime.TimeZones;
using Reconnect.Simulator.Model;
using Xunit;

namespace Reconnect.Tests.Simulator.Worlds;

public sealed class StoryCalendarTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static IEnumerable<CalendarEvent> Coming(Mailbox mailbox) =>
        mailbox.Events.Where(meeting => meeting.Start >= Stories.Truth.AsOf && meeting.Start < Stories.Truth.AsOf + Duration.FromDays(28));

    [Fact]
    public void Every_colleague_is_busy_now_and_then_in_the_coming_four_weeks_and_never_all_day()
    {
        foreach (var colleague in Stories.OfMonday.Mailboxes.Where(mailbox => mailbox.Purpose == "user" && mailbox != Stories.Johanna))
        {
            var hours = Coming(colleague).Where(meeting => meeting.ShowAs is "busy" or "tentative").Sum(meeting => (meeting.End - meeting.Start).TotalHours);
            Assert.InRange(hours / 20, 1, 5.5); // per workday
        }
    }

    [Fact]
    public void A_colleagues_own_blocks_lie_within_their_working_hours()
    {
        foreach (var colleague in Stories.OfMonday.Mailboxes.Where(mailbox => mailbox.Purpose == "user" && mailbox != Stories.Johanna))
        {
            var zone = TzdbDateTimeZoneSource.Default.ForId(TzdbDateTimeZoneSource.Default.WindowsToTzdbIds[colleague.TimeZone]);
            var own = Coming(colleague).Where(meeting => meeting.Organizer.Address == colleague.Address && meeting is { Guests.Count: 0, IsAllDay: false });
            Assert.All(own, meeting => Assert.InRange(meeting.Start.InZone(zone).TimeOfDay, colleague.WorkingHours.Start, colleague.WorkingHours.End));
        }
    }

    [Fact]
    public void Her_own_coming_weeks_are_partly_filled()
    {
        var days = Coming(Stories.Johanna).GroupBy(meeting => meeting.Start.InZone(Berlin).Date).ToList();

        Assert.InRange(days.Count, 8, 19);
        Assert.All(days, day => Assert.True(day.Where(meeting => !meeting.IsAllDay).Sum(meeting => (meeting.End - meeting.Start).TotalHours) < 7));
    }

    [Fact]
    public void One_coming_day_has_three_hours_back_to_back()
    {
        var onEnd = Coming(Stories.Johanna).Where(meeting => meeting.Subject == "Year planning").ToList();

        Assert.Equal(3, onEnd.Count);
        Assert.All(onEnd.Zip(onEnd.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(Duration.FromHours(3), onEnd[^1].End - onEnd[0].Start);
    }

    [Fact]
    public void A_weekly_series_keeps_its_local_hour_through_summer_time()
    {
        var team = Stories.Johanna.Events.Where(meeting => meeting.Subject == "Team").ToList();

        Assert.Single(team.Select(meeting => meeting.SeriesMasterId).Distinct());
        Assert.All(team, meeting => Assert.Equal("occurrence", meeting.Type));
        Assert.All(team, meeting => Assert.Equal(new LocalTime(9, 30), meeting.Start.InZone(Berlin).TimeOfDay));
        Assert.Equal(2, team.Select(meeting => meeting.Start.InUtc().Hour).Distinct().Count());
    }

    [Fact]
    public void A_meeting_has_one_iCalUId_and_an_id_per_mailbox()
    {
        var hers = Stories.Johanna.Events.First(meeting => meeting.Subject == "Max and Johanna");
        var his = Stories.OfMonday.Mailboxes.Single(mailbox => mailbox.Address == hers.Organizer.Address).Events.Single(meeting => meeting.ICalUId == hers.ICalUId);

        Assert.NotEqual(hers.Id, his.Id);
        Assert.Equal(("accepted", "organizer"), (hers.Response, his.Response));
    }

    [Fact]
    public void Some_meetings_are_declined_called_off_private_or_in_a_room()
    {
        Assert.Contains(Stories.Johanna.Events, meeting => meeting is { Response: "declined", ShowAs: "free" });
        Assert.Contains(Stories.Johanna.Events, meeting => meeting is { IsCancelled: true, ShowAs: "free" });
        Assert.Contains(Stories.Johanna.Events, meeting => meeting.Sensitivity == "private");
        Assert.Contains(Stories.Johanna.Events, meeting => meeting.Location.StartsWith("Room", StringComparison.Ordinal));
    }

    [Fact]
    public void Invitations_lie_in_the_inbox_as_what_they_are()
    {
        Assert.Contains(Stories.Johanna.Messages, mail => mail.Kind == "eventMessageRequest" && !Stories.IsHers(mail));
        Assert.Contains(Stories.Johanna.Messages, mail => mail.Kind == "eventMessageResponse" && !Stories.IsHers(mail));
    }

    [Fact]
    public void Birthdays_stand_on_the_cards_also_on_a_leap_day() =>
        Assert.Contains(Stories.Johanna.Contacts, card => card.Birthday is { Month: 2, Day: 29 });

    [Fact]
    public void The_written_journey_is_three_days_of_absence_with_a_place_where_somebody_was_met_before()
    {
        var journey = Assert.Single(Stories.Truth.Journeys);
        var absence = Assert.Single(Coming(Stories.Johanna), meeting => meeting is { ShowAs: "oof", IsAllDay: true });

        Assert.Equal((journey.FirstDay, journey.LastDay.PlusDays(1)), (absence.Start.InZone(Berlin).Date, absence.End.InZone(Berlin).Date));
        Assert.Equal(2, Period.DaysBetween(journey.FirstDay, journey.LastDay));
        Assert.True(absence.Start - Stories.Truth.AsOf > Duration.FromDays(15)); // further than times are offered
        Assert.Contains(journey.Place, absence.Location, StringComparison.Ordinal);
        Assert.True(Stories.MeetingsWith(journey.Addresses[0]).Count(meeting => meeting.Location.Contains(journey.Place, StringComparison.Ordinal)) > 10);
    }
}
