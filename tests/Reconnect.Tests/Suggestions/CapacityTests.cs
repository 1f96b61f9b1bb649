using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class CapacityTests
{
    private static readonly Correspondent Cleo = Who("Cleo Diaz", "cleo@outside.example");
    private static readonly Correspondent Dora = Who("Dora Eng", "dora@outside.example");
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk().TalkEvery(14, Anna, 700, 7).TalkEvery(14, Ben, 700, 200);

    [Fact]
    public void Counts_who_is_in_touch_by_their_own_rhythm()
    {
        var capacity = Of(_trail.TalkEvery(100, Cleo, 795, 95)); // about every quarter, and on time

        Assert.Equal((2, 2, 3), (capacity.Kept, capacity.Usual, capacity.Most));
        Assert.False(capacity.IsOver);
    }

    [Fact]
    public void Says_what_adding_one_costs() =>
        Assert.Equal("You keep 1 tie going. Through the last year it was about 2. Adding one means about 2 more contacts a month.", Of(_trail).Text);

    [Fact]
    public void Says_nothing_of_a_year_that_was_not_read()
    {
        var young = new PaperTrail().TalkEvery(7, Anna, 300, 3).TalkEvery(7, Ben, 300, 3);

        Assert.Equal("You keep about 2 ties going. Adding one means about 4 more contacts a month.", Of(young).Text);
    }

    [Fact]
    public void Of_a_mailbox_without_ties_there_is_no_number() => Assert.Equal(("You have no regular ties yet.", 3), (Of(new PaperTrail()).Text, Of(new PaperTrail()).Limit(3)));

    [Fact]
    public void One_sided_mail_and_single_contacts_are_no_ties()
    {
        for (var day = 10; day < 200; day += 10) { _trail.YouWrote(Dora, day); }

        Assert.Equal(1, Of(_trail.Talk(Cleo, 3)).Kept);
    }

    [Theory]
    [MemberData(nameof(Words), DisableDiscoveryEnumeration = true)]
    public void Whoever_was_put_aside_for_good_takes_no_room(Care word, int kept) =>
        Assert.Equal(kept, Capacity.Of(_trail.Book, new Dictionary<PersonId, Care> { [Household.IdOf(Anna)] = word }, Zone).Kept);

    public static TheoryData<Care, int> Words => new()
    {
        { new Care.LetGo(), 0 },
        { new Care.Rest(), 0 },
        { new Care.Never(), 0 },
        { new Care.Memorial(), 0 },
        { new Care.Snooze(Today.PlusDays(9)), 1 },
    };

    [Fact]
    public void A_daily_tie_of_which_only_the_last_days_are_known_was_kept_before_them()
    {
        _trail.TalkEvery(1, Dora, 700, 1);

        Assert.Equal((120, 3), (_trail.TieWith(Dora).ContactDays.Count, Of(_trail).Most));
    }

    [Theory]
    [InlineData(22, 20, false)]
    [InlineData(23, 20, true)]
    [InlineData(3, 2, false)]
    [InlineData(4, 2, true)]
    public void Is_over_when_clearly_more_than_ever_in_the_last_year(int kept, int most, bool isOver) =>
        Assert.Equal(isOver, new Capacity(kept, most, most, 1).IsOver);

    [Theory]
    [InlineData(7, 4)]
    [InlineData(3, 2)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public void Over_capacity_half_as_many_are_suggested(int weekly, int limit)
    {
        Assert.Equal(limit, new Capacity(30, 20, 20, 1).Limit(weekly));
        Assert.Equal(weekly, new Capacity(20, 20, 20, 1).Limit(weekly));
        Assert.EndsWith("so there are fewer suggestions, and those that meant most.", new Capacity(30, 20, 20, 1).Text, StringComparison.Ordinal);
    }

    private static Capacity Of(PaperTrail trail) => Capacity.Of(trail.Book, new Dictionary<PersonId, Care>(), Zone);
}
