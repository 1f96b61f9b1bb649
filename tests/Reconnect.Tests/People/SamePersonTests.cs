using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.People;

public sealed class SamePersonTests
{
    private static readonly Correspondent Jonas = Who("Jonas Weber", "jonas@altpost.example");
    private static readonly Correspondent JonasLater = Who("Jonas Weber", "jonas@weber.example");
    private readonly PaperTrail _trail = new();

    [Fact]
    public void Two_addresses_on_one_card_are_one_person_known_by_the_first_and_reached_at_the_newest()
    {
        var person = Assert.Single(_trail.Talk(Jonas, 200).Talk(JonasLater, 9).Card("Jonas Weber", "jonas@altpost.example", "jonas@weber.example").People.People);

        Assert.Equal([JonasLater.Address, Jonas.Address], person.Addresses);
        Assert.Equal(PersonId.Of(Mailbox, Jonas.Address), person.Id);
        Assert.Equal([PersonId.Of(Mailbox, JonasLater.Address)], person.OtherIds);
    }

    [Fact]
    public void The_same_name_alone_makes_nobody_one() => Assert.Equal(2, _trail.Talk(Jonas, 200).Talk(JonasLater, 9).People.People.Count);

    [Fact]
    public void An_address_on_two_cards_joins_nobody()
    {
        _trail.Talk(Anna, 9).Talk(Ben, 9).Talk(Jonas, 9)
            .Card("Anna", Anna.Address.Value, Jonas.Address.Value)
            .Card("Ben", Ben.Address.Value, Jonas.Address.Value);

        Assert.Equal(3, _trail.People.People.Count);
    }

    [Fact]
    public void Whoever_takes_up_a_mail_to_the_other_address_under_the_same_name_is_the_same()
    {
        _trail.Talk(Jonas, 200).YouWrote(Jonas, 30, "roof").TheyWrote(JonasLater, 29, "roof");

        Assert.Equal([JonasLater.Address, Jonas.Address], Assert.Single(_trail.People.People).Addresses);
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 2)]
    public void Whoever_takes_up_a_mail_is_the_same_only_when_the_other_hardly_writes_any_more(int daysBoth, int people)
    {
        _trail.TalkEvery(5, Jonas, 200, 110).YouWrote(Jonas, 101, "roof").TheyWrote(JonasLater, 100, "roof").TalkEvery(5, JonasLater, 95, 5).Talk(Jonas, 100 - daysBoth);

        Assert.Equal(people, _trail.People.People.Count);
        Assert.Equal(people - 1, _trail.People.Proposals.Count);
    }

    [Fact]
    public void Two_lively_namesakes_whom_a_thread_was_passed_between_are_asked_about_and_not_joined()
    {
        PassedOn();

        var proposal = Assert.Single(_trail.People.Proposals);
        Assert.Equal(2, _trail.People.People.Count);
        Assert.Equal((Jonas.Address, JonasLater.Address, Ago(29)), (proposal.Earlier, proposal.Later, proposal.TakenUp));
        Assert.Contains(
            "Mail to jonas@altpost.example was answered from jonas@weber.example on 26 October.", new Sentences(Zone, Today).MayBeOne(proposal));
    }

    [Fact]
    public void Once_the_user_has_decided_on_two_namesakes_of_one_thread_they_are_not_asked_about_again()
    {
        PassedOn();
        var pair = _trail.People.Proposals[0].Pair;

        var (same, apart) = (Found(PeopleWords.None.With(pair, areSame: true)), Found(PeopleWords.None.With(pair, areSame: false)));

        Assert.Equal((1, 0), (same.People.Count, same.Proposals.Count));
        Assert.Equal((2, 0), (apart.People.Count, apart.Proposals.Count));
    }

    [Fact]
    public void An_assistant_who_answers_in_their_place_is_somebody_else()
    {
        _trail.Talk(Jonas, 200).YouWrote(Jonas, 30, "roof").TheyWrote(Anna, 29, "roof").YouWrote(Anna, 28, "roof");

        Assert.Equal(2, _trail.People.People.Count);
    }

    [Fact]
    public void A_person_reached_at_one_address_and_writing_from_the_other_has_a_tie()
    {
        Assert.Empty(_trail.YouWrote(Jonas, 30).TheyWrote(JonasLater, 20).People.People);

        Assert.Single(_trail.Card("Jonas", Jonas.Address.Value, JonasLater.Address.Value).People.People);
    }

    [Theory]
    [InlineData("Anna Berg", "Ben Berg", 2)]
    [InlineData("Anna Berg", "Ben Okoro", 2)]
    [InlineData("Anna Berg", "Anna Okoro", 1)]
    [InlineData("Anna Berg", "A. Berg", 1)]
    [InlineData("Anna Berg", "Berg Anna", 1)]
    [InlineData("Anna Berg", "Maria Anna Berg", 1)]
    [InlineData("Anna Berg", "anna", 1)]
    public void A_card_of_a_couple_makes_no_one_person_of_two(string one, string other, int people)
    {
        var (first, second) = (Who(one, "one@outside.example"), Who(other, "two@home.example"));

        Assert.Equal(people, _trail.Talk(first, 200).Talk(second, 9).Card(one, "one@outside.example", "two@home.example").People.People.Count);
    }

    private FoundPeople Found(PeopleWords words) => PeopleFinder.Find(_trail.History, Mailbox, Now, words);

    private void PassedOn() => _trail.TalkEvery(9, Jonas, 200, 5).TalkEvery(9, JonasLater, 150, 5)
        .YouWrote(Jonas, 30, "roof").TheyWrote(JonasLater, 29, "roof").YouWrote(Jonas, 20, "boat").TheyWrote(JonasLater, 19, "boat");
}
