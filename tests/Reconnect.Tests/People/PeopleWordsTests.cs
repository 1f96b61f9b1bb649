using CsCheck;
using NodaTime;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.People;

public sealed class PeopleWordsTests
{
    private static readonly Correspondent AnnaLater = Who("Anna Berg", "anna.berg@harbour.example");
    private static readonly Correspondent AnnaThird = Who("Anna Berg", "berg@home.example");
    private static readonly Correspondent Cleo = Who("Cleo Diaz", "cleo@outside.example");
    private readonly PaperTrail _trail = new();

    [Fact]
    public void Whom_the_user_calls_nobody_is_no_person_whatever_they_write()
    {
        var found = Found(_trail.TalkEvery(7, Anna, 300, 6), PeopleWords.None.With(Anna.Address, isPerson: false));

        Assert.Empty(found.People);
        Assert.Equal((NotAPerson.YourWord, "You said that this is nobody."), (Assert.Single(found.Dropped).Why, found.Dropped[0].Evidence));
    }

    [Fact]
    public void Whom_the_user_calls_a_person_is_one_whatever_the_name_says()
    {
        var desk = Who("Help Desk", "helpdesk@outside.example");
        _trail.Talk(desk, 9);
        Assert.Equal(NotAPerson.SharedMailbox, _trail.Dropped(desk).Why);

        Assert.Equal(desk.Address, Assert.Single(Found(_trail, PeopleWords.None.With(desk.Address, isPerson: true)).People).Address);
    }

    [Fact]
    public void The_last_word_on_an_address_counts_and_may_be_taken_back()
    {
        var words = PeopleWords.None.With(Anna.Address, false).With(Anna.Address, true);
        Assert.Equal((1, 0), (words.People.Count, words.Nobody.Count));
        Assert.Equal((0, 1), (words.With(Anna.Address, false).People.Count, words.With(Anna.Address, false).Nobody.Count));
        Assert.Equal((0, 0), (words.With(Anna.Address, null).People.Count, words.With(Anna.Address, null).Nobody.Count));
    }

    [Fact]
    public void A_later_word_on_one_of_those_called_nobody_together_holds_for_all()
    {
        var words = PeopleWords.None.With([Anna.Address, AnnaLater.Address], false).With(Ben.Address, false);
        Assert.Equal([Anna.Address, AnnaLater.Address, Ben.Address], words.Nobody);

        var (again, person) = (words.With(AnnaLater.Address, false), words.With(AnnaLater.Address, true));

        Assert.Equal(3, again.Nobody.Count);
        Assert.Single(again.Together);
        Assert.Equal([Ben.Address], person.Nobody);
        Assert.Equal([AnnaLater.Address], person.People);
        Assert.Empty(person.Together);
    }

    [Theory]
    [InlineData(0, 1, false, null)]
    [InlineData(0, 2, false, "01 12")]
    [InlineData(0, 3, true, "01 03")]
    [InlineData(2, 3, true, "12 23")]
    [InlineData(1, 3, true, null)]
    [InlineData(0, 2, true, null)]
    [InlineData(2, 3, false, null)]
    public void A_word_holds_unless_a_chain_of_others_rules_it_out(int one, int other, bool areSame, string? chain)
    {
        var letters = Enumerable.Range(0, 4).Select(number => Address($"{number}@north.example")).ToList();
        AddressPair Pair(int first, int second) => AddressPair.Of(letters[first], letters[second]);
        var said = PeopleWords.None.With(Pair(0, 1), true).With(Pair(1, 2), true).With(Pair(1, 3), false);

        var found = Contradiction.Of(said, Pair(one, other), areSame);

        Assert.Equal(chain, found is null ? null : string.Join(' ', found.Same.Select(pair => $"{pair.First.LocalPart}{pair.Second.LocalPart}")));
    }

    [Fact]
    public void What_was_accepted_word_by_word_always_holds_as_a_whole() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool).Array[0, 12].Sample(said =>
        {
            var addresses = Enumerable.Range(0, 5).Select(number => Address($"{number}@north.example")).ToList();
            var words = PeopleWords.None;
            var trail = new PaperTrail();
            foreach (var address in addresses) { trail.Talk(new Correspondent(address, "Anna Berg"), 9); }
            foreach (var (one, other, areSame) in said.Where(one => one.Item1 != one.Item2))
            {
                var pair = AddressPair.Of(addresses[one], addresses[other]);
                words = Contradiction.Of(words, pair, areSame) is null ? words.With(pair, areSame) : words;
            }

            var people = Found(trail, words).People;

            Assert.All(words.Same, pair => Assert.Contains(people, person => person.Addresses.Contains(pair.First) && person.Addresses.Contains(pair.Second)));
            Assert.All(words.Apart, pair => Assert.DoesNotContain(people, person => person.Addresses.Contains(pair.First) && person.Addresses.Contains(pair.Second)));
        }, seed: "0000Kq3vTz21", iter: 300);

    [Fact]
    public void Every_sign_against_an_address_is_named()
    {
        var news = Who("Harbour News", "newsletter@harbour.example");
        for (var day = 60; day > 0; day -= 7) { _trail.TheyWrote(news, day); }

        Assert.Equal(
            ["You never wrote to it: 9 mails came from it.", "None of its 9 mails answered one of yours.", "Its address is named after mail to many."], _trail.Dropped(news).More);
    }

    [Fact]
    public void Mail_that_came_back_and_a_namesake_of_the_same_local_part_afterwards_are_one_person()
    {
        FollowsAfterABounce();

        Assert.Equal([AnnaLater.Address, Anna.Address], Assert.Single(_trail.People.People).Addresses);
    }

    [Fact]
    public void A_namesake_of_another_local_part_is_not_joined_by_a_bounce() =>
        Assert.Equal(2, Bounce(_trail.TalkEvery(7, Anna, 200, 60)).TalkEvery(7, AnnaThird, 30, 5).People.People.Count);

    [Fact]
    public void What_the_user_parted_stays_apart()
    {
        FollowsAfterABounce();
        var parted = PeopleWords.None.With(AddressPair.Of(Anna.Address, AnnaLater.Address), areSame: false);

        var found = Found(_trail, parted);

        Assert.Equal(2, found.People.Count);
        Assert.Empty(found.Proposals);
    }

    [Fact]
    public void No_third_address_brings_together_what_the_user_parted()
    {
        _trail.Talk(Anna, 90).Talk(AnnaLater, 60).Talk(AnnaThird, 30).Card("Anna Berg", Anna.Address.Value, AnnaThird.Address.Value);
        var words = PeopleWords.None.With(AddressPair.Of(Anna.Address, AnnaLater.Address), areSame: false)
            .With(AddressPair.Of(AnnaLater.Address, AnnaThird.Address), areSame: true);

        Assert.DoesNotContain(Found(_trail, words).People, person => person.Addresses.Contains(Anna.Address) && person.Addresses.Contains(AnnaLater.Address));
    }

    [Fact]
    public void A_namesake_in_the_same_circle_afterwards_is_proposed_and_not_joined()
    {
        Succession(circle: [Ben, Cleo]);

        var proposal = Assert.Single(_trail.People.Proposals);
        Assert.Equal((Anna.Address, AnnaThird.Address, 2), (proposal.Earlier, proposal.Later, proposal.Shared));
        Assert.Equal(2, _trail.People.People.Count(person => person.Name == "Anna Berg"));
    }

    [Fact]
    public void Rooms_lists_and_machines_are_nobodys_common_friends()
    {
        Correspondent[] machines = [Who("Shop", "no-reply@shop.example"), Who("Fjordline Reception", "reception@fjordline.example")];
        foreach (var machine in machines) { _trail.TheyWrote(machine, 90); }
        Succession(circle: [Ben, .. machines]);

        Assert.Empty(_trail.People.Proposals);
    }

    [Fact]
    public void A_common_friend_of_two_addresses_is_one()
    {
        _trail.Card("Cleo Diaz", Cleo.Address.Value, "diaz@home.example");
        Succession(circle: [Cleo, Who("Cleo Diaz", "diaz@home.example")]);

        Assert.Empty(_trail.People.Proposals);
    }

    [Fact]
    public void The_name_alone_proposes_nothing()
    {
        Succession(circle: []);

        Assert.Empty(_trail.People.Proposals);
    }

    [Fact]
    public void Namesakes_who_write_side_by_side_are_two_people()
    {
        Succession(circle: [Ben, Cleo]).Mail(Anna, [You, Ben, Cleo], Ago(3));

        Assert.Empty(_trail.People.Proposals);
    }

    [Fact]
    public void An_accepted_proposal_makes_one_person_and_a_declined_one_never_comes_again()
    {
        Succession(circle: [Ben, Cleo]);
        var pair = _trail.People.Proposals[0].Pair;

        var accepted = Found(_trail, PeopleWords.None.With(pair, areSame: true));
        Assert.Single(accepted.People, person => person.Name == "Anna Berg");
        Assert.Empty(accepted.Proposals);

        var declined = Found(_trail, PeopleWords.None.With(pair, areSame: true).With(pair, areSame: false));
        Assert.Equal(2, declined.People.Count(person => person.Name == "Anna Berg"));
        Assert.Empty(declined.Proposals);
    }

    [Fact]
    public void Whatever_else_is_said_a_parted_pair_is_never_one_person() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Array[0, 8].Sample(said =>
        {
            Correspondent[] annas = [Anna, AnnaLater, AnnaThird];
            var trail = new PaperTrail().Talk(Anna, 90).Talk(AnnaLater, 60).Talk(AnnaThird, 30);
            var words = said.Where(one => one.Item1 != one.Item2)
                .Aggregate(PeopleWords.None, (before, one) => before.With(AddressPair.Of(annas[one.Item1].Address, annas[one.Item2].Address), one.Item3));

            var people = Found(trail, words).People;

            Assert.All(words.Apart, pair => Assert.DoesNotContain(people, person => person.Addresses.Contains(pair.First) && person.Addresses.Contains(pair.Second)));
        }, seed: "0000Kq3vTz21", iter: 300);

    private static FoundPeople Found(PaperTrail trail, PeopleWords words) => PeopleFinder.Find(trail.History, Mailbox, Now, words);

    private void FollowsAfterABounce() => Bounce(_trail.TalkEvery(7, Anna, 200, 60)).TalkEvery(7, AnnaLater, 30, 5);

    private static PaperTrail Bounce(PaperTrail trail) => trail
        .Mail(You, [Anna], Ago(50), "gone").Mail(Who("Mail Delivery System", $"postmaster@{Anna.Address.Domain}"), [You], Ago(50) + Duration.FromMinutes(1), "gone");

    private PaperTrail Succession(Correspondent[] circle)
    {
        _trail.Talk(Ben, 150).Talk(Cleo, 150).TalkEvery(9, Anna, 200, 60).TalkEvery(9, AnnaThird, 50, 5);
        return circle.Length == 0 ? _trail : _trail.Mail(Anna, [You, .. circle], Ago(100)).Mail(AnnaThird, [You, .. circle], Ago(30));
    }
}
