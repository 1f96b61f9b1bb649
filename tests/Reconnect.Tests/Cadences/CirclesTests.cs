using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Cadences.Wishes;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Cadences;

public sealed class CirclesTests
{
    private static readonly CircleInput Good = new(" Family ", (Weeks(2), Weeks(6)), [IdOf(AnnaLater), IdOf(Anna), IdOf(Ben)]);
    private readonly Household _house = new();

    [Fact]
    public async Task Keeps_name_cadence_and_each_member_once()
    {
        var saved = Assert.IsType<SaveCircleOutcome.Saved>(await Save(Family, Good)).Circle;

        Assert.Equal(("Family", EveryWeeks(2, 6)), (saved.Circle.Name, saved.Circle.Cadence));
        Assert.Equal(["Anna Berg", "Ben Okoro"], saved.Members.Select(person => person.Name));
        Assert.Equal([IdOf(Anna), IdOf(AnnaLater), IdOf(Ben)], saved.Circle.Members.OrderBy(id => id == IdOf(Ben)).ThenBy(id => id == IdOf(AnnaLater)));
        Assert.Equal(saved.Circle, Assert.Single(await Show()).Circle);
    }

    [Fact]
    public async Task Saving_again_changes_all_of_it_and_makes_no_second()
    {
        await Save(Family, Good);
        await Save(Family, new CircleInput("family", null, [IdOf(Ben)]));

        var only = Assert.Single(await Show());
        Assert.Equal(("family", null), (only.Circle.Name, only.Circle.Cadence));
        Assert.Equal(["Ben Okoro"], only.Members.Select(person => person.Name));
    }

    public static TheoryData<string, CircleInput> Wrong => new()
    {
        { "name", Good with { Name = "  " } },
        { "name", Good with { Name = new string('x', 61) } },
        { "name", Good with { Name = "two\nlines" } },
        { "name", Good with { Name = "TEAM" } },
        { "members", Good with { Members = [.. Enumerable.Repeat(IdOf(Ben), 201)] } },
        { "members", Good with { Members = [IdOf(Ben), new PersonId(Guid.Empty)] } },
        { "cadence.usual", Good with { Cadence = (null, Weeks(6)) } },
        { "cadence.latest", Good with { Cadence = (Weeks(2), Weeks(1)) } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Says_what_is_wrong_with_a_field_and_changes_nothing(string field, CircleInput input)
    {
        await Save(Team, Good with { Name = "Team" });

        var invalid = Assert.IsType<SaveCircleOutcome.Invalid>(await Save(Family, input));

        Assert.Equal(field, Assert.Single(invalid.Errors).Key);
        Assert.Equal(["Team"], (await Show()).Select(one => one.Circle.Name));
    }

    [Fact]
    public async Task Bounds_are_themselves_allowed()
    {
        var full = Good with { Name = new string('x', 60), Members = [.. Enumerable.Repeat(IdOf(Ben), 200)] };

        Assert.Equal(["Ben Okoro"], Assert.IsType<SaveCircleOutcome.Saved>(await Save(Family, full)).Circle.Members.Select(person => person.Name));
    }

    [Fact]
    public async Task There_are_fifty_at_most_and_each_of_them_can_still_be_changed()
    {
        for (var number = 1; number <= 50; number++)
        {
            Assert.IsType<SaveCircleOutcome.Saved>(await Save(new CircleId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), Good with { Name = $"Circle {number}" }));
        }

        Assert.IsType<SaveCircleOutcome.Invalid>(await Save(Family, Good));
        Assert.IsType<SaveCircleOutcome.Saved>(await Save(new CircleId(new Guid(7, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), Good));
        Assert.Equal(50, (await Show()).Count);
    }

    [Fact]
    public async Task Shows_only_members_whose_tie_is_still_there()
    {
        await Save(Family, Good);
        await _house.Ties.SaveAsync(Mailbox, _house.Trail.Book with { Ties = [_house.Trail.TieWith(Ben)] }, Token);

        Assert.Equal(["Ben Okoro"], Assert.Single(await Show()).Members.Select(person => person.Name));
    }

    [Fact]
    public async Task One_is_put_in_and_taken_out_by_every_address_and_the_others_stay()
    {
        await Save(Family, Good with { Members = [IdOf(Ben)] });

        var with = Assert.IsType<ChangeMemberOutcome.Changed>(await Change(IdOf(AnnaLater), isIn: true)).Circle;
        Assert.Equal(["Anna Berg", "Ben Okoro"], with.Members.Select(person => person.Name));
        Assert.Equal(3, with.Circle.Members.Count);
        Assert.Equal(with.Circle.Members, Assert.IsType<ChangeMemberOutcome.Changed>(await Change(IdOf(Anna), isIn: true)).Circle.Circle.Members);

        var without = Assert.IsType<ChangeMemberOutcome.Changed>(await Change(IdOf(Anna), isIn: false)).Circle;
        Assert.Equal([IdOf(Ben)], without.Circle.Members);
        Assert.Equal([IdOf(Ben)], Assert.IsType<ChangeMemberOutcome.Changed>(await Change(IdOf(Anna), isIn: false)).Circle.Circle.Members);
    }

    [Fact]
    public async Task Who_has_no_tie_just_now_stays_in_when_another_is_changed_and_is_there_when_found_anew()
    {
        await Save(Family, Good with { Members = [IdOf(Anna)] });
        await _house.Ties.SaveAsync(Mailbox, _house.Trail.Book with { Ties = [_house.Trail.TieWith(Ben)] }, Token);

        await Change(IdOf(Ben), isIn: true);
        await _house.ScannedAsync();

        Assert.Equal(["Anna Berg", "Ben Okoro"], Assert.Single(await Show()).Members.Select(person => person.Name));
    }

    [Fact]
    public async Task Nobody_joins_a_full_circle_no_stranger_joins_any_and_none_is_made_by_it()
    {
        await Save(Family, Good with { Members = [] });
        var book = _house.Trail.Book;
        var crowd = Enumerable.Range(0, Circle.MostMembers).Select(number => Office.TieWith(Office.PersonAt($"Person {number}", $"p{number}@crowd.example"))).ToList();
        await _house.Ties.SaveAsync(Mailbox, book with { Ties = [.. book.Ties, .. crowd] }, Token);
        foreach (var tie in crowd) { await Change(tie.Person.Id, isIn: true); }

        Assert.IsType<ChangeMemberOutcome.Full>(await Change(IdOf(Ben), isIn: true));
        Assert.Equal(Circle.MostMembers, Assert.Single(await Show()).Members.Count);
        Assert.IsType<ChangeMemberOutcome.Changed>(await Change(crowd[0].Person.Id, isIn: true));
        Assert.IsType<ChangeMemberOutcome.NotFound>(await Change(default, isIn: true));
        Assert.IsType<ChangeMemberOutcome.NotFound>(await new ChangeMember(_house.Ties, _house.Cadences).HandleAsync(Mailbox, Team, IdOf(Ben), isIn: true, Token));
    }

    [Fact]
    public async Task Is_deleted_once_and_alone()
    {
        await Save(Family, Good);
        await Save(Team, Good with { Name = "Team" });
        var delete = new DeleteCircle(_house.Cadences);

        Assert.True(await delete.HandleAsync(Mailbox, Family, Token));
        Assert.False(await delete.HandleAsync(Mailbox, Family, Token));

        Assert.Equal([Team], (await Show()).Select(one => one.Circle.Id));
    }

    [Fact]
    public async Task An_unread_mailbox_has_nobody_to_put_together()
    {
        var outcome = await new SaveCircle(_house.Ties, _house.Cadences).HandleAsync(Mailbox, Family, Good, Token);

        Assert.IsType<SaveCircleOutcome.NotScanned>(outcome);
        Assert.Empty(await Show());
    }

    private async Task<SaveCircleOutcome> Save(CircleId id, CircleInput input)
    {
        await _house.ScannedAsync();
        return await new SaveCircle(_house.Ties, _house.Cadences).HandleAsync(Mailbox, id, input, Token);
    }

    private Task<ChangeMemberOutcome> Change(PersonId person, bool isIn) =>
        new ChangeMember(_house.Ties, _house.Cadences).HandleAsync(Mailbox, Family, person, isIn, Token);

    private Task<IReadOnlyList<CircleView>> Show() => new ShowCircles(_house.Ties, _house.Cadences).HandleAsync(Mailbox, Token);
}
