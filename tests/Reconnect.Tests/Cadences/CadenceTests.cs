using NodaTime;
using Reconnect.Cadences;
using Xunit;

namespace Reconnect.Tests.Cadences;

public sealed class CadenceTests
{
    [Theory]
    [InlineData(2, StretchUnit.Days, false)]
    [InlineData(3, StretchUnit.Days, true)]
    [InlineData(731, StretchUnit.Days, true)]
    [InlineData(732, StretchUnit.Days, false)]
    [InlineData(0, StretchUnit.Weeks, false)]
    [InlineData(1, StretchUnit.Weeks, true)]
    [InlineData(104, StretchUnit.Weeks, true)]
    [InlineData(105, StretchUnit.Weeks, false)]
    [InlineData(-1, StretchUnit.Months, false)]
    [InlineData(24, StretchUnit.Months, true)]
    [InlineData(25, StretchUnit.Months, false)]
    [InlineData(int.MaxValue, StretchUnit.Months, false)]
    [InlineData(5, (StretchUnit)7, false)]
    public void Lasts_three_days_to_two_years(int count, StretchUnit unit, bool isPossible)
    {
        var stretch = new Stretch(count, unit);

        Assert.Equal(isPossible ? [] : ["latest", "usual"], Cadence.ErrorsOf(stretch, stretch).Keys.Order());
    }

    [Theory]
    [InlineData(2, StretchUnit.Weeks, 14, StretchUnit.Days, true)]
    [InlineData(2, StretchUnit.Weeks, 13, StretchUnit.Days, false)]
    [InlineData(1, StretchUnit.Months, 31, StretchUnit.Days, true)]
    [InlineData(1, StretchUnit.Months, 30, StretchUnit.Days, false)]
    public void Latest_is_no_shorter_than_usual(int usual, StretchUnit usualUnit, int latest, StretchUnit latestUnit, bool isPossible)
    {
        var errors = Cadence.ErrorsOf(new Stretch(usual, usualUnit), new Stretch(latest, latestUnit));

        Assert.Equal(isPossible ? [] : ["latest"], errors.Keys);
    }

    [Fact]
    public void Both_must_be_given()
    {
        var week = new Stretch(1, StretchUnit.Weeks);

        Assert.Equal(["usual"], Cadence.ErrorsOf(null, week).Keys);
        Assert.Equal(["latest"], Cadence.ErrorsOf(week, null).Keys);
    }

    [Fact]
    public void An_impossible_one_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new Cadence(new Stretch(2, StretchUnit.Weeks), new Stretch(1, StretchUnit.Weeks)));

    [Theory]
    [InlineData(10, StretchUnit.Days, 10)]
    [InlineData(2, StretchUnit.Weeks, 14)]
    [InlineData(1, StretchUnit.Months, 28)]
    [InlineData(3, StretchUnit.Months, 89)]
    public void Months_are_as_long_as_the_calendar_says(int count, StretchUnit unit, int days) =>
        Assert.Equal(days, new Stretch(count, unit).DaysFrom(new LocalDate(2026, 2, 1)));

    [Fact]
    public void What_is_suggested_grows_wider_and_says_why()
    {
        Assert.Equal(["Close friends", "Friends", "Wider circle"], CircleSuggestion.All.Select(one => one.Name));
        Assert.Equal(
            CircleSuggestion.All.Select(one => one.Cadence.Usual.AboutDays).Order(), CircleSuggestion.All.Select(one => one.Cadence.Usual.AboutDays));
        Assert.All(CircleSuggestion.All, one => Assert.EndsWith(".", one.Why, StringComparison.Ordinal));
        Assert.Equal(new Cadence(new Stretch(2, StretchUnit.Weeks), new Stretch(6, StretchUnit.Weeks)), CircleSuggestion.All[0].Cadence);
    }
}
