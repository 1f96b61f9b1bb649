using Reconnect.Cadences;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class CadenceStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly PersonId Zoe = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId Yan = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly Cadence Monthly = new(new Stretch(1, StretchUnit.Months), new Stretch(3, StretchUnit.Months));

    private ICadenceStore Cadences => Port<ICadenceStore>();

    [Fact]
    public async Task Nothing_is_chosen_at_first()
    {
        Assert.Empty((await Cadences.AllAsync(Anna, Cancel)).Own);
        Assert.Empty((await Cadences.AllAsync(Anna, Cancel)).Circles);
    }

    [Fact]
    public async Task Every_cadence_comes_back_equal_and_the_last_one_counts()
    {
        foreach (var cadence in Records.Cadence.Samplings(60))
        {
            await Cadences.SetAsync(Anna, Zoe, cadence, Cancel);

            Assert.Equal([new(Zoe, cadence)], (await Cadences.AllAsync(Anna, Cancel)).Own);
        }
    }

    [Fact]
    public async Task Clearing_one_person_leaves_the_others_and_other_users_alone()
    {
        await Cadences.SetAsync(Anna, Zoe, Monthly, Cancel);
        await Cadences.SetAsync(Anna, Yan, Monthly, Cancel);
        await Cadences.SetAsync(Ben, Zoe, Monthly, Cancel);

        await Cadences.ClearAsync(Anna, Zoe, Cancel);
        await Cadences.ClearAsync(Anna, Zoe, Cancel);

        Assert.Equal([Yan], (await Cadences.AllAsync(Anna, Cancel)).Own.Keys);
        Assert.Equal([Zoe], (await Cadences.AllAsync(Ben, Cancel)).Own.Keys);
    }

    [Fact]
    public async Task Where_one_talks_elsewhere_comes_back_and_the_last_word_counts()
    {
        foreach (var elsewhere in new Elsewhere[] { new(ElsewhereLink.From("https://chat.example/zoë?a=1&b=2")), new(null), new(ElsewhereLink.From("+49 30 1234567")) })
        {
            await Cadences.SetElsewhereAsync(Anna, Zoe, elsewhere, Cancel);

            Assert.Equal([new(Zoe, elsewhere)], (await Cadences.AllAsync(Anna, Cancel)).Elsewhere);
        }
    }

    [Fact]
    public async Task Clearing_where_one_talks_leaves_the_others_and_other_users_alone()
    {
        foreach (var (user, person) in new[] { (Anna, Zoe), (Anna, Yan), (Ben, Zoe) }) { await Cadences.SetElsewhereAsync(user, person, new Elsewhere(null), Cancel); }

        await Cadences.ClearElsewhereAsync(Anna, Zoe, Cancel);
        await Cadences.ClearElsewhereAsync(Anna, Zoe, Cancel);

        Assert.Equal([Yan], (await Cadences.AllAsync(Anna, Cancel)).Elsewhere.Keys);
        Assert.Equal([Zoe], (await Cadences.AllAsync(Ben, Cancel)).Elsewhere.Keys);
    }

    [Fact]
    public async Task Every_circle_comes_back_equal_and_saving_again_makes_no_second()
    {
        foreach (var circle in Records.Circle.Samplings(60))
        {
            var same = circle with { Id = new CircleId(Zoe.Value) };

            await Cadences.SaveAsync(Anna, same, Cancel);

            Deep.Equal(same, Assert.Single((await Cadences.AllAsync(Anna, Cancel)).Circles));
        }
    }

    [Fact]
    public async Task Circles_stand_by_their_names()
    {
        await Cadences.SaveAsync(Anna, new Circle(new CircleId(Zoe.Value), "team", null, []), Cancel);
        await Cadences.SaveAsync(Anna, new Circle(new CircleId(Yan.Value), "Family", null, []), Cancel);
        await Cadences.SaveAsync(Anna, new Circle(new CircleId(Guid.Empty), "Ärzte", null, []), Cancel);

        Assert.Equal(["Ärzte", "Family", "team"], (await Cadences.AllAsync(Anna, Cancel)).Circles.Select(circle => circle.Name));
    }

    [Fact]
    public async Task Of_two_changes_at_once_both_count_and_only_in_that_circle()
    {
        var circle = new Circle(new CircleId(Zoe.Value), "Family", Monthly, []);
        await Cadences.SaveAsync(Anna, circle, Cancel);
        await Cadences.SaveAsync(Ben, circle, Cancel);

        await Task.WhenAll(new[] { Zoe, Yan }.Select(person => Task.Run(() =>
            Cadences.ChangeAsync(Anna, circle.Id, before => before with { Members = [.. before.Members, person] }, Cancel))));

        Assert.Equal([Zoe, Yan], Assert.Single((await Cadences.AllAsync(Anna, Cancel)).Circles).Members.OrderBy(person => person.Value));
        Assert.Empty(Assert.Single((await Cadences.AllAsync(Ben, Cancel)).Circles).Members);
        Assert.Null(await Cadences.ChangeAsync(Anna, new CircleId(Yan.Value), before => before, Cancel));
    }

    [Fact]
    public async Task A_circle_is_deleted_once_and_of_one_user_only()
    {
        var circle = new Circle(new CircleId(Zoe.Value), "Family", Monthly, [Zoe]);
        await Cadences.SaveAsync(Anna, circle, Cancel);
        await Cadences.SaveAsync(Anna, circle with { Id = new CircleId(Yan.Value) }, Cancel);
        await Cadences.SaveAsync(Ben, circle, Cancel);

        Assert.True(await Cadences.DeleteAsync(Anna, circle.Id, Cancel));
        Assert.False(await Cadences.DeleteAsync(Anna, circle.Id, Cancel));

        Assert.Equal(new CircleId(Yan.Value), Assert.Single((await Cadences.AllAsync(Anna, Cancel)).Circles).Id);
        Assert.Single((await Cadences.AllAsync(Ben, Cancel)).Circles);
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_mailbox_that_does_not_take_part()
    {
        await Cadences.SetAsync(Stranger, Zoe, Monthly, Cancel);
        await Cadences.SetElsewhereAsync(Stranger, Zoe, new Elsewhere(null), Cancel);
        await Cadences.SaveAsync(Stranger, new Circle(new CircleId(Zoe.Value), "Family", Monthly, [Zoe]), Cancel);

        Assert.Empty((await Cadences.AllAsync(Stranger, Cancel)).Own);
        Assert.Empty((await Cadences.AllAsync(Stranger, Cancel)).Elsewhere);
        Assert.Empty((await Cadences.AllAsync(Stranger, Cancel)).Circles);
        Assert.Null(await Cadences.ChangeAsync(Stranger, new CircleId(Zoe.Value), before => before, Cancel));
        Assert.False(await Cadences.DeleteAsync(Stranger, new CircleId(Zoe.Value), Cancel));
    }
}
