using NodaTime;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class SilenceTests
{
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk();

    [Fact]
    public void A_weekly_tie_is_quiet_after_ten_weeks_and_not_after_one()
    {
        _trail.TalkEvery(7, Anna, 301, 70).TalkEvery(7, Ben, 300, 7);

        Assert.Equal(69, Quiet(TieOf(70))!.Days); // the seventieth is over at ten
        Assert.Null(Silence.IfQuiet(_trail.TieWith(Ben), _trail.Book.OwnDays, Now));
    }

    [Fact]
    public void Nothing_is_quiet_before_two_weeks_however_lively_it_was()
    {
        var tie = _trail.TalkEvery(1, Anna, 200, 40).TieWith(Anna);

        Assert.DoesNotContain(Enumerable.Range(1, 13), days => Silence.IfQuiet(tie, _trail.Book.OwnDays, tie.LastContact + Duration.FromDays(days)) is not null);
        Assert.NotNull(Silence.IfQuiet(tie, _trail.Book.OwnDays, tie.LastContact + Duration.FromDays(40)));
    }

    [Fact]
    public void A_quarterly_friend_on_time_is_never_quiet()
    {
        foreach (var daysAgo in (int[])[720, 628, 540, 447, 358, 270, 181, 91]) { _trail.Talk(Anna, daysAgo); }
        var tie = _trail.TieWith(Anna);

        Assert.DoesNotContain(Enumerable.Range(1, 92), days => Silence.IfQuiet(tie, _trail.Book.OwnDays, tie.LastContact + Duration.FromDays(days)) is not null);
    }

    [Fact]
    public void A_tie_that_comes_in_bursts_is_not_quiet_within_its_own_pauses()
    {
        for (var burst = 380; burst > 50; burst -= 60) { _trail.TalkEvery(1, Anna, burst, burst - 7); }
        var tie = _trail.TieWith(Anna);
        Silence? After(int days) => Silence.IfQuiet(tie, _trail.Book.OwnDays, tie.LastContact + Duration.FromDays(days));

        Assert.True(LapseModel.Assess(tie.Memory, tie.LastContact + Duration.FromDays(52)).Score > LapseModel.AlarmScore);
        Assert.Null(After(52));
        Assert.NotNull(After(55));
    }

    [Fact]
    public void A_planned_meeting_is_no_silence() => Assert.Null(Quiet(_trail.TalkEvery(7, Anna, 301, 70).Met([Anna], -3).TieWith(Anna)));

    [Fact]
    public void A_tie_in_one_direction_is_none()
    {
        for (var daysAgo = 300; daysAgo > 70; daysAgo -= 7) { _trail.TheyWrote(Anna, daysAgo); }
        _trail.YouWrote(Anna, 301);
        var tie = _trail.TieWith(Anna);

        Assert.NotNull(Quiet(tie));
        Assert.Null(Quiet(tie with { Memory = tie.Memory with { FromUser = false } }));
        Assert.Null(Quiet(tie with { Memory = tie.Memory with { FromOther = false } }));
    }

    [Fact]
    public void The_users_own_absence_is_not_the_silence_of_others()
    {
        var away = new PaperTrail().BusyAtTheDesk(awayFrom: 39, awayUntil: 4).TalkEvery(2, Anna, 300, 40);
        var here = new PaperTrail().BusyAtTheDesk().TalkEvery(2, Anna, 300, 40);

        Assert.Null(Silence.IfQuiet(away.TieWith(Anna), away.Book.OwnDays, Now));
        Assert.NotNull(Silence.IfQuiet(here.TieWith(Anna), here.Book.OwnDays, Now));
    }

    [Fact]
    public void Somebody_who_writes_seldom_is_not_away_between_two_mails()
    {
        // Writes every eleven days to anybody, as always: each pause is longer than a week, and none is unusual.
        var seldom = new PaperTrail().TalkEvery(11, Ben, 400, 3).TalkEvery(11, Anna, 400, 190);

        Assert.Equal(190, Silence.IfQuiet(seldom.TieWith(Anna), seldom.Book.OwnDays, Now)!.Days);
    }

    private Tie TieOf(int silentDays)
    {
        Assert.Equal(Ago(silentDays, 10), _trail.TieWith(Anna).LastContact);
        return _trail.TieWith(Anna);
    }

    private Silence? Quiet(Tie tie) => Silence.IfQuiet(tie, _trail.Book.OwnDays, Now);
}
