using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

/// <summary>A circle of mail or a list that both were on, and that fell silent when they did.</summary>
public sealed class EndedCircleTests
{
    private static readonly Correspondent List = Who("Tide tables", "tides@lists.example");
    private static readonly Correspondent[] Crew = [.. Enumerable.Range(1, 6).Select(number => Who($"Crew Member{(char)('A' + number)}", $"crew{number}@outside.example"))];
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk().TalkEvery(9, Anna, 300, 90);

    private Reason Reason => _trail.TieWith(Anna).Reason!;

    [Fact]
    public void A_circle_that_ended_with_the_tie_is_the_reason()
    {
        Circle(until: 86);

        Assert.Equal((ReasonKind.FrameEnded, "The group mail of 8 people, on which you both were, ended on 30 August."), (Reason.Kind, Reason.Text));
        Assert.Equal("There was mail on 31 days, from 2 April to 30 August, and none since.", Assert.Single(Reason.Evidence));
    }

    [Fact]
    public void A_circle_that_goes_on_is_none()
    {
        Circle(until: 1);

        Assert.NotEqual(ReasonKind.FrameEnded, Reason.Kind);
    }

    [Fact]
    public void A_circle_that_ended_long_before_the_silence_is_none()
    {
        Circle(until: 150);

        Assert.NotEqual(ReasonKind.FrameEnded, Reason.Kind);
    }

    [Fact]
    public void A_circle_in_whose_place_another_came_is_none()
    {
        Circle(until: 86);
        for (var day = 81; day > 0; day -= 5) { _trail.Mail(Anna, [You, .. Crew.Skip(1), Who("Crew New", "new@outside.example")], Ago(day)); }

        Assert.NotEqual(ReasonKind.FrameEnded, Reason.Kind);
    }

    [Fact]
    public void A_handful_of_group_mails_is_no_circle()
    {
        for (var day = 120; day > 86; day -= 5) { _trail.Mail(Anna, [You, .. Crew], Ago(day)); }

        Assert.NotEqual(ReasonKind.FrameEnded, Reason.Kind);
    }

    [Fact]
    public void A_list_that_fell_silent_is_named()
    {
        for (var day = 240; day > 88; day -= 4) { _trail.Mail(Anna, [List], Ago(day)).Mail(Crew[0], [List], Ago(day - 1)); }

        Assert.Equal((ReasonKind.FrameEnded, "The list 'Tide tables', on which you both were, fell silent on 24 August."), (Reason.Kind, Reason.Text));
    }

    private void Circle(int until)
    {
        for (var day = 236; day >= until; day -= 5) { _trail.Mail(Anna, [You, .. Crew], Ago(day)); }
    }
}
