using Reconnect.People;
using Reconnect.Tests.Fakes;
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
            ["You had 9 hours of meetings a week between 5 October and 16 November; 4 are usual.", "3 of 6 other ties slowed between 5 October and 16 November."], reason.Evidence);
    }

    [Fact]
    public void When_most_ties_slowed_together_none_of_them_drifted()
    {
        Meetings(usual: 1, busy: 1);
        Friends(slowed: 5);

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

    // Anna's silence begins fifty days ago; the others go on every third day or only every ninth.
    private void Friends(int slowed)
    {
        _trail.TalkEvery(4, Anna, 250, 50);
        for (var number = 0; number < Others.Length; number++)
        {
            _trail.TalkEvery(3, Others[number], 250, 51).TalkEvery(number < slowed ? 9 : 3, Others[number], 48, 3);
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
