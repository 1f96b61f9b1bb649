using NodaTime;
using Reconnect.Approaches;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Approaches;

public sealed class BestDoorTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDate Monday = new(2026, 11, 2);

    [Fact]
    public void A_weekday_and_hours_that_stand_out_are_named()
    {
        var door = BestDoor.Of(Habits(Enumerable.Range(0, 12).Select(week => Monday.PlusWeeks(-week).PlusDays(1).At(new LocalTime(9 + week % 3, 0)))), null, Berlin)!;

        Assert.Equal((IsoDayOfWeek.Tuesday, 9, 12, false), (door.Day, door.From, door.Answers, door.IsTheirZone));
        Assert.Equal(
            "A guess from 12 answers: Anna answers most often on Tuesdays, and at least half of the time between 9:00 and 12:00 your time.",
            new ApproachWords(Language.English, Monday).Door(door, "Anna"));
        Assert.Equal(
            "Eine Vermutung aus 12 Antworten: Anna antwortet am häufigsten am Dienstag und mindestens jedes zweite Mal zwischen 9:00 und 12:00 Uhr Ihrer Zeit.",
            new ApproachWords(Language.German, Monday).Door(door, "Anna"));
    }

    [Fact]
    public void Where_their_zone_is_known_it_is_their_hours()
    {
        var door = BestDoor.Of(Habits(Enumerable.Range(0, 12).Select(week => Monday.PlusWeeks(-week).At(new LocalTime(15, 0)))), NewYork, Berlin)!;

        Assert.Equal((NewYork, true), (door.Zone, door.IsTheirZone));
        Assert.InRange(door.From!.Value, 7, 10);
        Assert.Contains("their time", new ApproachWords(Language.English, Monday).Door(door, "Anna"), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_answers_and_answers_at_all_times_say_nothing()
    {
        Assert.Null(BestDoor.Of(Habits(Enumerable.Range(0, 9).Select(week => Monday.PlusWeeks(-week).At(new LocalTime(9, 0)))), null, Berlin));
        Assert.Null(BestDoor.Of(Habits(Enumerable.Range(0, 40).Select(day => Monday.PlusDays(-day).At(new LocalTime(day * 5 % 24, 0)))), null, Berlin));
        Assert.Null(BestDoor.Of(null, null, Berlin));
    }

    [Theory]
    [InlineData(14, 20, Channel.Meeting)]
    [InlineData(3, 20, Channel.Mail)]
    [InlineData(10, 20, null)]
    [InlineData(4, 4, null)]
    public void The_channel_is_how_most_of_the_last_days_in_touch_went(int met, int days, Channel? expected) =>
        Assert.Equal(expected, BestDoor.Of(Habits([]) with { MetDays = met, Days = days }, null, Berlin)?.Channel);

    private static TieHabits Habits(IEnumerable<LocalDateTime> answers) => new(
        0, 0, [.. answers.Select(at => (int)(Berlin.AtLeniently(at).ToInstant() - NodaConstants.UnixEpoch).TotalHours).Order()], [], null, null, 0, 0, null);
}
