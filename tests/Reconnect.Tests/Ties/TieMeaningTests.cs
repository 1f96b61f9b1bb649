using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class TieMeaningTests
{
    private readonly PaperTrail _trail = new();

    [Fact]
    public void Counts_days_of_each_side_and_a_meeting_for_both()
    {
        var meaning = Of(_trail.YouWrote(Anna, 40).YouWrote(Anna, 40, hour: 15).TheyWrote(Anna, 30).TheyWrote(Anna, 20).Met([Anna], 10));

        Assert.Equal(new TieMeaning(Today.PlusDays(-40), Days: 4, JustTwo: 4, ByUser: 2, ByOther: 3), meaning);
        Assert.Equal(2 / 3.0, meaning.Balance, 9);
    }

    [Fact]
    public void Tells_days_of_just_the_two_from_days_among_others()
    {
        var meaning = Of(_trail.Talk(Anna, 40).Mail(You, [Anna, Ben], Ago(30)).Met([Anna, Ben], 20).Met([Anna], 10).Met([Anna, Ben], 40));

        Assert.Equal((4, 2, .5), (meaning.Days, meaning.JustTwo, meaning.JustTwoShare));
    }

    [Fact]
    public void Does_not_count_what_is_still_to_come() => Assert.Equal(1, Of(_trail.Talk(Anna, 40).Met([Anna], -3)).Days);

    [Fact]
    public void A_talk_is_a_day_of_just_the_two_whatever_id_it_was_told_by()
    {
        var later = Who("Anna Berg", "anna@berg.example");
        _trail.Talk(Anna, 40).Talk(later, 39).Card("Anna", Anna.Address.Value, later.Address.Value).Mail(You, [Anna, Ben], Ago(50));

        var tie = WithTalks(new Talk(Household.IdOf(later), Today.PlusDays(-5)), new Talk(Household.IdOf(Anna), Today.PlusDays(-5)), new Talk(Household.IdOf(You), Today));

        Assert.Equal((Ago(5, 12), 5, 4), (tie.LastContact, tie.Meaning!.Days, tie.Meaning.JustTwo));
        Assert.Equal(Today.PlusDays(-5), tie.ContactDays[^1]);
    }

    [Fact]
    public void A_talk_of_today_counts_before_noon_already() => Assert.Equal(
        (Now, Today), WithTalks(new Talk(Household.IdOf(Anna), Today)) is var tie ? (tie.LastContact, tie.ContactDays[^1]) : default);

    private static TieMeaning Of(PaperTrail trail) => trail.TieWith(Anna).Meaning!;

    private Tie WithTalks(params Talk[] talks) => TieFinder.Find(_trail.Talk(Anna, 60).History, Mailbox, Now, talks).TieWith(Anna.Address)!;
}
