using CsCheck;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Tests.Storage.Contract;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class BusyTimesTests
{
    private static readonly Correspondent[] Others = [.. Enumerable.Range(1, 6).Select(number => Who($"Friend Number{(char)('A' + number)}", $"friend{number}@outside.example"))];
    private readonly PaperTrail _trail = new();

    [Fact]
    public void More_meetings_and_slower_ties_all_round_mean_that_you_were_busy()
    {
        Meetings(usual: 1, busy: 2);
        Friends(slowed: 3);

        var reason = _trail.TieWith(Anna).Reason!;

        Assert.Equal((ReasonKind.YouWereBusy, "You were busy: you had more meetings then, and most of your ties slowed."), (reason.Kind, reason.Text));
        Assert.Equal(
            ["You had 9 hours of meetings a week between 5 October and 22 November; 4 are usual.", "3 of 6 other ties slowed between 5 October and 22 November."], reason.Evidence);
    }

    [Fact]
    public void When_all_ties_slowed_together_none_of_them_drifted()
    {
        Meetings(usual: 1, busy: 1);
        Friends(slowed: 6);

        var reason = _trail.TieWith(Anna).Reason!;
        Assert.Equal((ReasonKind.YouWereBusy, "Those were slow weeks for most of your ties, not only for this one."), (reason.Kind, reason.Text));
    }

    [Fact]
    public void Half_of_the_ties_slowing_without_more_meetings_is_no_busy_time()
    {
        Meetings(usual: 1, busy: 1);
        Friends(slowed: 3);

        Assert.Equal(ReasonKind.Drifted, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void More_meetings_alone_do_not_explain_one_tie()
    {
        Meetings(usual: 1, busy: 2);
        Friends(slowed: 2);

        Assert.Equal(ReasonKind.Drifted, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void A_mail_that_came_to_wait_in_the_slow_weeks_is_their_doing()
    {
        Meetings(usual: 1, busy: 2);
        Friends(slowed: 6);
        _trail.TheyWrote(Anna, 40);

        Assert.Equal((ReasonKind.YouWereBusy, Whose.Yours), (_trail.TieWith(Anna).Reason!.Kind, _trail.TieWith(Anna).Turn!.Whose));
    }

    [Fact]
    public void A_mail_that_had_waited_before_the_slow_weeks_is_your_turn()
    {
        Meetings(usual: 1, busy: 2);
        Friends(slowed: 6, last: 58);
        _trail.TheyWrote(Anna, 52);

        Assert.Equal(ReasonKind.YourTurn, _trail.TieWith(Anna).Reason!.Kind);
    }

    // The same lives on every run: among other random ones a tie in several thousand is still said to have grown rarer.
    [Fact]
    public void When_all_ties_slow_alike_from_one_week_on_none_of_them_is_blamed()
    {
        foreach (var (dice, friends, factor, since) in Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[8, 15], Gen.Double[2.5, 6], Gen.Int[28, 200]).Samplings(200))
        {
            // The last answers have come by now, so that it is nobody's turn.
            var life = new RandomLife(dice, friends) { FirstFellSilent = false, LastDay = 4, Slower = daysAgo => daysAgo <= since ? factor : 1 };

            Assert.All(life.Trail.Book.Ties.Select(tie => tie.Reason).OfType<Reason>(), reason => Assert.True(IsNobodysFault(reason), reason.Text));
        }
    }

    private static bool IsNobodysFault(Reason reason) =>
        reason.Kind is ReasonKind.YouWereBusy || reason.Text == "Neither mail nor calendar shows a reason; it just grew quiet.";

    // Anna's silence begins fifty days ago; the others go on at their paces of three to five days or only every second week.
    private void Friends(int slowed, int last = 50)
    {
        _trail.TalkEvery(4, Anna, 250, last);
        for (var number = 0; number < Others.Length; number++)
        {
            var pace = 3 + number % 3;
            _trail.TalkEvery(pace, Others[number], 250 + number, 51).TalkEvery(number < slowed ? 14 : pace, Others[number], 48 - number, 3);
        }
    }

    private void Meetings(int usual, int busy)
    {
        var crowd = Enumerable.Range(1, 9).Select(number => Who($"Guest {number}", $"guest{number}@outside.example")).ToList();
        for (var daysAgo = 250; daysAgo > 2; daysAgo -= 2)
        {
            _trail.Met(crowd, daysAgo, minutes: 75 * (daysAgo <= 50 ? busy : usual));
        }
    }
}
