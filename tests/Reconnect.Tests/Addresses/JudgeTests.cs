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

    private FindTies FindTies => new(_house.Scans, _house.Talks, _words, _house.Ties, _house.Clock);

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
    public async Task Parting_two_addresses_makes_two_people_of_one()
    {
        await ReadAsync();
        Assert.Same((await BookAsync()).TieWith(Anna.Address), (await BookAsync()).TieWith(AnnaLater.Address));

        Assert.True(await new JudgePair(_house.Ties, _words, _house.Care, FindTies).HandleAsync(Mailbox, AddressPair.Of(Anna.Address, AnnaLater.Address), false, Token));

        var book = await BookAsync();
        Assert.NotEqual(book.TieWith(Anna.Address)!.Person.Id, book.TieWith(AnnaLater.Address)!.Person.Id);
    }

    [Fact]
    public async Task Whoever_was_put_aside_stays_so_when_their_addresses_are_parted()
    {
        await ReadAsync();
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Memorial(), Token);

        await new JudgePair(_house.Ties, _words, _house.Care, FindTies).HandleAsync(Mailbox, AddressPair.Of(Anna.Address, AnnaLater.Address), false, Token);

        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(AnnaLater));
        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(Anna));
    }

    [Fact]
    public async Task An_old_snooze_never_takes_the_place_of_a_memorial()
    {
        await ReadAsync();
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Snooze(Today.PlusDays(-30)), Token);
        await _house.Care.SetAsync(Mailbox, IdOf(AnnaLater), new Care.Memorial(), Token);

        await new JudgePair(_house.Ties, _words, _house.Care, FindTies).HandleAsync(Mailbox, AddressPair.Of(Anna.Address, AnnaLater.Address), false, Token);

        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(Anna));
        Assert.IsType<Care.Memorial>(await _house.CareOfAsync(AnnaLater));
    }

    [Fact]
    public async Task Before_the_first_scan_there_is_nothing_to_judge()
    {
        Assert.False(await new JudgeAddress(_house.Ties, _words, FindTies).HandleAsync(Mailbox, Ben.Address, false, Token));
        Assert.False(await new JudgePair(_house.Ties, _words, _house.Care, FindTies).HandleAsync(Mailbox, AddressPair.Of(Anna.Address, Ben.Address), true, Token));
        Assert.Null(await new ShowAddresses(_house.Ties, _house.Scans).HandleAsync(Mailbox, Token));
        Assert.Empty((await _words.ReadAsync(Mailbox, Token)).Nobody);
    }

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
}
