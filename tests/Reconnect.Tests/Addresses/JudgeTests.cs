using Reconnect.Addresses;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Addresses;

public sealed class JudgeTests
{
    private readonly Household _house = new();
    private readonly InMemoryPeopleWordStore _words = new();

    private FindTies FindTies => new(_house.Scans, _house.Talks, _words, _house.Ties, _house.Settings, _house.Clock);

    [Fact]
    public async Task A_word_on_an_address_holds_at_once_and_through_the_next_scan()
    {
        await ReadAsync();
        Assert.True(await new JudgeAddress(_house.Ties, _words, FindTies).HandleAsync(Mailbox, Ben.Address, false, Token));

        Assert.Null((await BookAsync()).TieWith(Ben.Address));
        await FindTies.HandleAsync(Mailbox, null, Token);
        Assert.Null((await BookAsync()).TieWith(Ben.Address));
        Assert.Contains((await new ShowAddresses(_house.Ties, _house.Scans).HandleAsync(Mailbox, Token))!.Dropped, one => one.Address == Ben.Address && one.Why == NotAPerson.YourWord);
    }

    [Fact]
    public async Task A_word_may_be_taken_back()
    {
        await ReadAsync();
        var judge = new JudgeAddress(_house.Ties, _words, FindTies);
        await judge.HandleAsync(Mailbox, Ben.Address, false, Token);
        await judge.HandleAsync(Mailbox, Ben.Address, null, Token);

        Assert.NotNull((await BookAsync()).TieWith(Ben.Address));
    }

    [Fact]
    public async Task Nobody_is_said_of_the_whole_person_and_taken_back_for_the_whole()
    {
        await ReadAsync();
        var judge = new JudgeAddress(_house.Ties, _words, FindTies);

        await judge.HandleAsync(Mailbox, Anna.Address, false, Token);
        Assert.Null((await BookAsync()).TieWith(Anna.Address));
        Assert.Null((await BookAsync()).TieWith(AnnaLater.Address));

        await judge.HandleAsync(Mailbox, AnnaLater.Address, null, Token);
        Assert.NotNull((await BookAsync()).TieWith(Anna.Address));
        Assert.Same((await BookAsync()).TieWith(Anna.Address), (await BookAsync()).TieWith(AnnaLater.Address));
        Assert.Empty((await _words.ReadAsync(Mailbox, Token)).Together);
    }

    [Fact]
    public async Task Addresses_called_nobody_one_by_one_are_taken_back_one_by_one()
    {
        await ReadAsync();
        await JudgeAsync(Anna, AnnaLater, areSame: false);
        var judge = new JudgeAddress(_house.Ties, _words, FindTies);
        foreach (var one in (Correspondent[])[Anna, AnnaLater]) { await judge.HandleAsync(Mailbox, one.Address, false, Token); }

        await judge.HandleAsync(Mailbox, Anna.Address, true, Token);

        Assert.NotNull((await BookAsync()).TieWith(Anna.Address));
        Assert.Null((await BookAsync()).TieWith(AnnaLater.Address));
    }

    [Fact]
    public async Task A_word_that_others_rule_out_is_refused_and_nothing_is_kept()
    {
        await ReadAsync();
        await JudgeAsync(Anna, Ben, areSame: true);
        await JudgeAsync(Ben, AnnaLater, areSame: true);
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Memorial(), Token);

        var refused = Assert.IsType<JudgePairOutcome.Contradicts>(await JudgeAsync(Anna, AnnaLater, areSame: false));

        Assert.Equal(
            $"You cannot say all of this: {Anna.Address} and {Ben.Address} are one person's, {AnnaLater.Address} and {Ben.Address} are one person's, "
            + $"but {Anna.Address} and {AnnaLater.Address} are not. Nothing was changed.", Sentences.CannotHold(refused.What));
        Assert.Empty((await _words.ReadAsync(Mailbox, Token)).Apart);
        Assert.Null(await _house.CareOfAsync(AnnaLater));
    }

    [Fact]
    public async Task What_was_said_at_once_by_others_is_seen_before_a_word_is_kept()
    {
        await ReadAsync();
        var words = new Interrupted(_words, said => said.With(AddressPair.Of(Anna.Address, Ben.Address), true).With(AddressPair.Of(Ben.Address, AnnaLater.Address), true));

        var outcome = await new JudgePair(_house.Ties, words, _house.Care, FindTies).HandleAsync(Mailbox, AddressPair.Of(Anna.Address, AnnaLater.Address), false, Token);

        Assert.IsType<JudgePairOutcome.Contradicts>(outcome);
        Assert.Equal((2, 0), ((await _words.ReadAsync(Mailbox, Token)).Same.Count, (await _words.ReadAsync(Mailbox, Token)).Apart.Count));
    }

    [Fact]
    public async Task Parting_two_addresses_makes_two_people_of_one()
    {
        await ReadAsync();
        Assert.Same((await BookAsync()).TieWith(Anna.Address), (await BookAsync()).TieWith(AnnaLater.Address));

        Assert.IsType<JudgePairOutcome.Judged>(await JudgeAsync(Anna, AnnaLater, areSame: false));

        var book = await BookAsync();
        Assert.NotEqual(book.TieWith(Anna.Address)!.Person.Id, book.TieWith(AnnaLater.Address)!.Person.Id);
    }

    [Fact]
    public async Task Whoever_was_put_aside_stays_so_when_their_addresses_are_parted()
    {
        await ReadAsync();
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Memorial(), Token);

        await JudgeAsync(Anna, AnnaLater, areSame: false);

        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(AnnaLater));
        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(Anna));
    }

    [Fact]
    public async Task An_old_snooze_never_takes_the_place_of_a_memorial()
    {
        await ReadAsync();
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Snooze(Today.PlusDays(-30)), Token);
        await _house.Care.SetAsync(Mailbox, IdOf(AnnaLater), new Care.Memorial(), Token);

        await JudgeAsync(Anna, AnnaLater, areSame: false);

        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(Anna));
        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(AnnaLater));
    }

    [Fact]
    public async Task Before_the_first_scan_there_is_nothing_to_judge()
    {
        Assert.False(await new JudgeAddress(_house.Ties, _words, FindTies).HandleAsync(Mailbox, Ben.Address, false, Token));
        Assert.IsType<JudgePairOutcome.NotScanned>(await JudgeAsync(Anna, Ben, areSame: true));
        Assert.Null(await new ShowAddresses(_house.Ties, _house.Scans).HandleAsync(Mailbox, Token));
        Assert.Empty((await _words.ReadAsync(Mailbox, Token)).Nobody);
    }

    private Task<JudgePairOutcome> JudgeAsync(Correspondent one, Correspondent other, bool areSame) =>
        new JudgePair(_house.Ties, _words, _house.Care, FindTies).HandleAsync(Mailbox, AddressPair.Of(one.Address, other.Address), areSame, Token);

    private async Task<TieBook> BookAsync() => (await _house.Ties.FindAsync(Mailbox, Token))!;

    private async Task ReadAsync()
    {
        await _house.ScannedAsync();
        foreach (var mails in _house.Trail.History.Messages.Chunk(500))
        {
            await _house.Scans.SaveMailPageAsync(Mailbox, new FolderId("inbox"), new MailPage.Read([.. mails], new Bookmark("next"), true, 0), Token);
        }
        await FindTies.HandleAsync(Mailbox, null, Token);
    }

    /// <summary>Somebody else is always faster by one change.</summary>
    private sealed class Interrupted(InMemoryPeopleWordStore words, Func<PeopleWords, PeopleWords> faster) : IPeopleWordStore
    {
        public Task<PeopleWords> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) => words.ReadAsync(mailbox, cancellationToken);

        public async Task ChangeAsync(MailboxId mailbox, Func<PeopleWords, PeopleWords> change, CancellationToken cancellationToken)
        {
            await words.ChangeAsync(mailbox, faster, cancellationToken);
            await words.ChangeAsync(mailbox, change, cancellationToken);
        }
    }
}
