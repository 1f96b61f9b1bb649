using NodaTime;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class ForecastTests
{
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk();

    [Theory]
    [InlineData(3, 5)]
    [InlineData(7, 8)]
    [InlineData(21, 30)]
    public void Names_the_very_day_on_which_the_tie_becomes_quiet(int everyDays, int silentDays)
    {
        var tie = _trail.TalkEvery(everyDays, Anna, silentDays + 30 * everyDays, silentDays).TieWith(Anna);

        var days = Forecast.DaysUntilQuiet(tie, _trail.Book.OwnDays, Now)!.Value;

        // As the days go by, the user writes to others as always.
        Assert.Null(Silence.IfQuiet(tie, StillAtTheDesk(days), Now + Duration.FromDays(days - 1)));
        Assert.NotNull(Silence.IfQuiet(tie, StillAtTheDesk(days), Now + Duration.FromDays(days)));
    }

    [Fact]
    public void Comes_a_day_nearer_every_day()
    {
        var tie = _trail.TalkEvery(7, Anna, 301, 8).TieWith(Anna);
        int Days(int later) => Forecast.DaysUntilQuiet(tie, StillAtTheDesk(later), Now + Duration.FromDays(later))!.Value;

        Assert.Equal(Days(0) - 5, Days(5));
    }

    [Fact]
    public void Says_nothing_of_a_tie_that_is_quiet_already() =>
        Assert.Null(Forecast.DaysUntilQuiet(_trail.TalkEvery(7, Anna, 301, 90).TieWith(Anna), _trail.Book.OwnDays, Now));

    [Fact]
    public void Says_nothing_of_two_people_who_are_going_to_meet() =>
        Assert.Null(Forecast.DaysUntilQuiet(_trail.TalkEvery(7, Anna, 301, 8).Met([Anna], -3).TieWith(Anna), _trail.Book.OwnDays, Now));

    [Fact]
    public void Says_nothing_of_a_tie_without_a_rhythm() =>
        Assert.Null(Forecast.DaysUntilQuiet(_trail.Talk(Anna, 20).Talk(Anna, 10).TieWith(Anna), _trail.Book.OwnDays, Now));

    [Theory]
    [InlineData(.41, 41, "Of ties that fell this quiet, about 4 in 10 are back within 90 days.")]
    [InlineData(.12, 200, "Of ties that fell this quiet, about 1 in 10 is back within 90 days.")]
    [InlineData(.04, 360, "Of ties that fell this quiet, fewer than 1 in 10 are back within 90 days.")]
    [InlineData(.96, 14, "Of ties that fell this quiet, nearly all are back within 90 days.")]
    [InlineData(.41, 361, null)]
    public void The_chance_of_a_return_is_said_in_tenths_and_only_where_it_was_seen(double chance, int days, string? words) => Assert.Equal(words, Sentences.Return(chance, days));

    private OwnDays StillAtTheDesk(int days) =>
        Enumerable.Range(0, days + 1).Aggregate(_trail.Book.OwnDays, (own, day) => own.After(Now + Duration.FromDays(day)));
}
