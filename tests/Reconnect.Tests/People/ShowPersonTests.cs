using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.People;

public sealed class ShowPersonTests
{
    private readonly Household _house = new();

    [Fact]
    public async Task Shows_a_quiet_person_with_reason_and_addresses()
    {
        var person = await Shown(Anna);

        Assert.Equal(new PersonSummary(IdOf(Anna), "Anna Berg", AnnaLater.Address, Standing.Quiet, 7, 76, Ago(77)), person.Summary);
        Assert.Equal([AnnaLater.Address, Anna.Address], person.Addresses);
        Assert.Equal("You and Anna usually talk about every week; it has been 10 weeks.", person.Sentence);
        Assert.NotNull(person.Reason);
        Assert.Equal((34, Today.PlusDays(-77)), (person.ContactDays.Count, person.ContactDays[^1]));
    }

    [Fact]
    public async Task Shows_a_steady_person_without_a_reason()
    {
        var person = await Shown(Ben);

        Assert.Equal((Standing.Steady, null, "You and Ben usually talk about every week; last on 22 November."), (person.Summary.Standing, person.Reason, person.Sentence));
    }

    [Fact]
    public async Task Shows_a_new_tie_without_a_rhythm()
    {
        var person = await Shown(Clara);

        Assert.Equal((Standing.New, null), (person.Summary.Standing, person.Summary.UsualGapDays));
        Assert.Equal("You and Clara have been in touch on 2 days so far; last on 25 October.", person.Sentence);
    }

    public static TheoryData<Care, Standing> Words => new()
    {
        { new Care.Snooze(Today.PlusDays(1)), Standing.Snoozed },
        { new Care.Rest(), Standing.Resting },
        { new Care.Never(), Standing.Never },
        { new Care.Memorial(), Standing.Memorial },
        { new Care.LetGo(), Standing.LetGo },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public async Task The_users_word_comes_first(Care word, Standing standing)
    {
        await _house.Care.SetAsync(Mailbox, IdOf(AnnaLater), word, Token);

        var person = await Shown(Anna);

        Assert.Equal((standing, word, null), (person.Summary.Standing, person.Care, person.Reason));
    }

    [Fact]
    public async Task A_snooze_that_is_over_is_no_word_any_more()
    {
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Snooze(Today), Token);

        Assert.Equal((Standing.Quiet, null), ((await Shown(Anna)).Summary.Standing, (await Shown(Anna)).Care));
    }

    [Fact]
    public async Task Of_the_dead_only_the_last_contact_is_said()
    {
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Memorial(), Token);

        Assert.Equal("You were last in touch with Anna on 8 September.", (await Shown(Anna)).Sentence);
    }

    [Fact]
    public async Task Is_found_by_every_address_and_every_id()
    {
        await _house.ScannedAsync();
        var show = Show();

        Assert.IsType<ShowPersonOutcome.Shown>(await show.HandleAsync(Mailbox, IdOf(AnnaLater), Token));
        Assert.IsType<ShowPersonOutcome.Shown>(await show.HandleAsync(Mailbox, Address("anna.berg+work@fjordline.example"), Token));
        Assert.IsType<ShowPersonOutcome.NotFound>(await show.HandleAsync(Mailbox, Address("nobody@outside.example"), Token));
    }

    [Fact]
    public async Task Is_nobody_in_another_mailbox_and_before_the_first_scan()
    {
        Assert.IsType<ShowPersonOutcome.NotScanned>(await Show().HandleAsync(Mailbox, IdOf(Anna), Token));
        await _house.ScannedAsync();

        Assert.IsType<ShowPersonOutcome.NotScanned>(await Show().HandleAsync(new MailboxId(Mailbox.Tenant, Guid.Parse("33333333-3333-3333-3333-333333333333")), IdOf(Anna), Token));
    }

    [Fact]
    public async Task All_are_shown_by_name()
    {
        var show = new ShowPeople(_house.Ties, _house.Care, _house.Cadences, _house.UserClock);
        Assert.IsType<ShowPeopleOutcome.NotScanned>(await show.HandleAsync(Mailbox, Token));
        await _house.ScannedAsync();

        var people = Assert.IsType<ShowPeopleOutcome.Shown>(await show.HandleAsync(Mailbox, Token)).People;

        Assert.Equal(["Anna Berg", "Ben Okoro", "Clara Neumann"], people.Select(person => person.Name));
    }

    private ShowPerson Show() => new(_house.Ties, _house.Care, _house.Cadences, _house.UserClock);

    private async Task<PersonDetail> Shown(Correspondent who)
    {
        await _house.ScannedAsync();
        return Assert.IsType<ShowPersonOutcome.Shown>(await Show().HandleAsync(Mailbox, IdOf(who), Token)).Person;
    }
}
