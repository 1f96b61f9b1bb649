using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Cadences.Wishes;

namespace Reconnect.Tests.Cadences;

public sealed class ChosenCadencesTests
{
    private static readonly PersonId Later = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly Person Anna = Office.Anna with { OtherIds = [Later] };
    private static readonly Circle Relatives = new(Family, "Family", EveryWeeks(2, 6), [Anna.Id]);
    private static readonly Circle Colleagues = new(Team, "Team", EveryWeeks(1, 8), [Later]);

    [Fact]
    public void Nobody_has_one_at_first() => Assert.Null(ChosenCadences.None.Of(Anna));

    [Fact]
    public void Members_inherit_that_of_their_circle_and_others_do_not()
    {
        var chosen = ChosenCadences.None with { Circles = [Relatives] };

        Assert.Equal(new CadenceInForce(EveryWeeks(2, 6), Relatives), chosen.Of(Anna));
        Assert.Null(chosen.Of(Office.Ben));
    }

    [Fact]
    public void In_several_circles_the_most_frequent_holds()
    {
        Assert.Equal(Colleagues, (ChosenCadences.None with { Circles = [Relatives, Colleagues] }).Of(Anna)!.From);
        var asOften = Relatives with { Cadence = EveryWeeks(1, 7) };
        Assert.Equal(asOften, (ChosenCadences.None with { Circles = [Colleagues, asOften] }).Of(Anna)!.From);
    }

    [Fact]
    public void A_circle_without_a_cadence_gives_none() =>
        Assert.Equal(Relatives, (ChosenCadences.None with { Circles = [Colleagues with { Cadence = null }, Relatives] }).Of(Anna)!.From);

    [Fact]
    public void Ones_own_comes_before_every_circle_even_when_it_is_rarer()
    {
        var chosen = Own(Anna.Id, EveryWeeks(8, 16)) with { Circles = [Relatives] };

        Assert.Equal(new CadenceInForce(EveryWeeks(8, 16), null), chosen.Of(Anna));
    }

    [Fact]
    public void What_was_chosen_for_one_address_holds_for_the_person_it_turned_out_to_be()
    {
        Assert.Equal(EveryWeeks(3, 4), Own(Later, EveryWeeks(3, 4)).Of(Anna)!.Cadence);
        Assert.Equal(Colleagues, (ChosenCadences.None with { Circles = [Colleagues] }).Of(Anna)!.From);
    }
}
