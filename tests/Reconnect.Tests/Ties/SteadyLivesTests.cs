using System.Globalization;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Ties;

/// <summary>How often reasons are found where nothing but chance was at work, and how often where a change was planted. docs/lapse.md tells the numbers.</summary>
public sealed class SteadyLivesTests(ITestOutputHelper output)
{
    // With a contact every fourth day, about forty mails of theirs after a planted change.
    private const int DaysChanged = 150;
    private const int BusyDays = 42;
    private const int OneInAHundred = 5;

    [Fact]
    public void Where_nothing_changes_reasons_are_rarely_found()
    {
        var reasons = ReasonsIn(500, dice => new RandomLife(dice, 4 + dice % 12));

        Assert.InRange(Count(reasons, ReasonKind.YouWereBusy), 0, OneInAHundred);
        Assert.InRange(Count(reasons, ReasonKind.TheyAreBusy), 0, OneInAHundred);
        Assert.InRange(Count(reasons, ReasonKind.Moved), 0, OneInAHundred);
        Assert.InRange(reasons.Count(reason => reason.Text.EndsWith("contacts grew rarer.", StringComparison.Ordinal)), 0, OneInAHundred);
    }

    [Fact]
    public void More_meetings_alone_do_not_make_ties_slow() =>
        Assert.InRange(Count(ReasonsIn(200, dice => InBusyWeeks(dice, meetings: 2, slower: 1)), ReasonKind.YouWereBusy), 0, 4);

    [Theory]
    [InlineData(2, 3, 180)]
    [InlineData(2, 2, 138)]
    [InlineData(1, 3, 166)]
    public void Busy_weeks_are_found(double meetings, double slower, int fewest) =>
        Assert.InRange(Count(ReasonsIn(200, dice => InBusyWeeks(dice, meetings, slower)), ReasonKind.YouWereBusy), fewest, 200);

    [Fact]
    public void Answers_that_take_four_times_as_long_are_found() => Assert.InRange(
        Count(ReasonsIn(200, dice => Changed(dice, since => new RandomLife(dice, 10) { FirstEveryDays = 4, LongerAnswers = day => day <= since ? 4 : 1 })), ReasonKind.TheyAreBusy),
        152, 200);

    [Theory]
    [InlineData(3, 120)]
    [InlineData(6, 164)]
    public void Other_hours_are_found(int hours, int fewest) => Assert.InRange(
        Count(ReasonsIn(200, dice => Changed(dice, since => new RandomLife(dice, 10) { FirstEveryDays = 4, LaterHours = day => day <= since ? hours : 0 })), ReasonKind.Moved),
        fewest, 200);

    private static RandomLife Changed(int dice, Func<int, RandomLife> life) => life(new RandomLife(dice, 10).SilentDays + DaysChanged);

    private static RandomLife InBusyWeeks(int dice, double meetings, double slower)
    {
        var begun = new RandomLife(dice, 10).SilentDays;
        bool IsBusy(int day) => day <= begun && day > begun - BusyDays;
        return new RandomLife(dice, 10) { MoreMeetings = day => IsBusy(day) ? meetings : 1, Slower = day => IsBusy(day) ? slower : 1 };
    }

    private List<Reason> ReasonsIn(int lives, Func<int, RandomLife> lifeOf)
    {
        var reasons = Enumerable.Range(0, lives).Select(lifeOf).Select(life => life.Trail.TieWith(life.First).Reason).OfType<Reason>().ToList();
        output.WriteLine(string.Join(", ", reasons.CountBy(reason => reason.Kind).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Value}"))));
        return reasons;
    }

    private static int Count(List<Reason> reasons, ReasonKind kind) => reasons.Count(reason => reason.Kind == kind);
}
