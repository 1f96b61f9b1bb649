using NodaTime;
using Reconnect.Approaches;
using Xunit;

namespace Reconnect.Tests.Approaches;

public sealed class SeasonTests
{
    [Theory]
    [InlineData("Europe/Berlin", 4, Season.Spring)]
    [InlineData("Europe/Berlin", 12, Season.Winter)]
    [InlineData("Australia/Sydney", 4, Season.Autumn)]
    [InlineData("Australia/Sydney", 12, Season.Summer)]
    [InlineData("Asia/Singapore", 4, null)]
    [InlineData("UTC", 4, null)]
    public void Seasons_are_those_of_the_place(string zone, int month, Season? expected) =>
        Assert.Equal(expected, Seasons.Of(new LocalDate(2026, month, 15), DateTimeZoneProviders.Tzdb[zone]));

    [Theory]
    [InlineData(2026, 4, 20, "in spring", "im Frühling")]
    [InlineData(2026, 2, 20, "last winter", "im letzten Winter")]
    [InlineData(2026, 10, 20, "in October", "im Oktober")]
    [InlineData(2025, 11, 20, "in November 2025", "im November 2025")]
    [InlineData(2023, 5, 20, "in 2023", "2023")]
    public void A_season_is_only_said_where_there_is_one_such(int year, int month, int day, string english, string german)
    {
        var last = new LocalDate(year, month, day);
        var season = Seasons.Of(last, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        var today = new LocalDate(2026, 11, 24);

        Assert.Equal(english, new DayWords(Language.English, today).When(last, season));
        Assert.Equal(german, new DayWords(Language.German, today).When(last, season));
    }
}
