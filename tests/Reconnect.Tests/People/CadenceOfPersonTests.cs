using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Cadences.Wishes;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.People;

public sealed class CadenceOfPersonTests
{
    private readonly Household _house = new();

    [Fact]
    public async Task A_quiet_tie_is_steady_while_the_user_wants_no_more_of_it()
    {
        await _house.Cadences.SetAsync(Mailbox, IdOf(AnnaLater), EveryWeeks(12, 26), Token);

        var anna = await Shown(Anna);

        Assert.Equal((Standing.Steady, EveryWeeks(12, 26)), (anna.Summary.Standing, anna.Cadence!.Cadence));
        Assert.Equal("You want to be in touch with Anna about every 12 weeks, at the latest after 26; last on 8 September.", anna.Sentence);
        Assert.Null(anna.Reason);
    }

    [Fact]
    public async Task A_new_tie_is_quiet_once_the_wish_has_passed()
    {
        await _house.Cadences.SetAsync(Mailbox, IdOf(Clara), EveryWeeks(1, 3), Token);

        var clara = await Shown(Clara);

        Assert.Equal((Standing.Quiet, "You wanted to be in touch with Clara about every week, at the latest after 3 weeks; it has been 4."), (clara.Summary.Standing, clara.Sentence));
        Assert.NotNull(clara.Reason);
    }

    [Fact]
    public async Task Tells_which_circle_it_comes_from()
    {
        var circle = new Circle(Family, "Family", EveryWeeks(4, 12), [IdOf(Clara)]);
        await _house.Cadences.SaveAsync(Mailbox, circle, Token);

        Assert.Equal(new CadenceInForce(EveryWeeks(4, 12), circle), (await Shown(Clara)).Cadence);
        Assert.Equal(Standing.Steady, (await Shown(Clara)).Summary.Standing);
        Assert.Null((await Shown(Ben)).Cadence);
    }

    private async Task<PersonDetail> Shown(Correspondent who)
    {
        await _house.ScannedAsync();
        var show = new ShowPerson(_house.Ties, _house.Care, _house.Cadences, _house.UserClock);
        return Assert.IsType<ShowPersonOutcome.Shown>(await show.HandleAsync(Mailbox, IdOf(who), Token)).Person;
    }
}
