using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Cadences.Wishes;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Cadences;

public sealed class SetCadenceTests
{
    private readonly Household _house = new();

    [Fact]
    public async Task Keeps_it_for_every_address_of_the_person()
    {
        Assert.Equal(new SetCadenceOutcome.Kept(EveryWeeks(2, 6)), await Set(AnnaLater, Weeks(2), Weeks(6)));

        Assert.Equal(new HashSet<PersonId> { IdOf(Anna), IdOf(AnnaLater) }, (await Own()).Keys.ToHashSet());
        Assert.All((await Own()).Values, cadence => Assert.Equal(EveryWeeks(2, 6), cadence));
    }

    [Fact]
    public async Task The_last_word_counts()
    {
        await Set(Ben, Weeks(2), Weeks(6));
        await Set(Ben, Weeks(3), Weeks(3));

        Assert.Equal(EveryWeeks(3, 3), Assert.Single(await Own()).Value);
    }

    [Fact]
    public async Task Says_what_is_wrong_and_changes_nothing()
    {
        Assert.Equal(["latest"], Assert.IsType<SetCadenceOutcome.Invalid>(await Set(Ben, Weeks(2), Weeks(1))).Errors.Keys);
        Assert.Equal(["usual"], Assert.IsType<SetCadenceOutcome.Invalid>(await Set(Ben, null, Weeks(1))).Errors.Keys);
        Assert.Empty(await Own());
    }

    [Fact]
    public async Task Nobody_unknown_can_have_one()
    {
        Assert.IsType<SetCadenceOutcome.NotFound>(await Set(Who("Nobody Atall", "nobody@outside.example"), Weeks(2), Weeks(6)));
        Assert.IsType<SetCadenceOutcome.NotFound>(
            await new SetCadence(new InMemoryTieStore(), _house.Cadences).HandleAsync(Mailbox, IdOf(Ben), Weeks(2), Weeks(6), Token));
        Assert.Empty(await Own());
    }

    [Fact]
    public async Task Is_taken_back_for_every_address_and_for_nobody_else()
    {
        await Set(Anna, Weeks(2), Weeks(6));
        await Set(Ben, Weeks(2), Weeks(6));

        Assert.IsType<ClearCadenceOutcome.Cleared>(await Clear(AnnaLater));
        Assert.IsType<ClearCadenceOutcome.Cleared>(await Clear(AnnaLater));

        Assert.Equal([IdOf(Ben)], (await Own()).Keys);
    }

    [Fact]
    public async Task Can_be_taken_back_of_somebody_whose_tie_is_gone()
    {
        var gone = Who("Gone Away", "gone@outside.example");
        await _house.ScannedAsync();
        await _house.Cadences.SetAsync(Mailbox, IdOf(gone), EveryWeeks(2, 6), Token);

        Assert.IsType<ClearCadenceOutcome.Cleared>(await Clear(gone));
        Assert.IsType<ClearCadenceOutcome.NotFound>(await Clear(gone));
        Assert.Empty(await Own());
    }

    private async Task<SetCadenceOutcome> Set(Correspondent who, Stretch? usual, Stretch? latest)
    {
        await _house.ScannedAsync();
        return await new SetCadence(_house.Ties, _house.Cadences).HandleAsync(Mailbox, IdOf(who), usual, latest, Token);
    }

    private Task<ClearCadenceOutcome> Clear(Correspondent who) => new ClearCadence(_house.Ties, _house.Cadences).HandleAsync(Mailbox, IdOf(who), Token);

    private async Task<IReadOnlyDictionary<PersonId, Cadence>> Own() => (await _house.Cadences.AllAsync(Mailbox, Token)).Own;
}
