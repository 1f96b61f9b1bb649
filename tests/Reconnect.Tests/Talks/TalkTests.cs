using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Talks;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Talks;

public sealed class TalkTests
{
    private readonly Household _house = new();

    private FindTies FindTies => new(_house.Scans, _house.Talks, new InMemoryPeopleWordStore(), _house.Ties, _house.Settings, _house.Clock);

    [Fact]
    public async Task A_talk_ends_the_silence_at_once_and_survives_every_scan()
    {
        await ReadAsync();
        Assert.IsType<TellOfTalkOutcome.Kept>(await Tell(Anna, Today.PlusDays(-3)));

        Assert.Equal(Today.PlusDays(-3), (await TieAsync(Anna)).ContactDays[^1]);
        Assert.Equal(Standing.Steady, await StandingAsync(Anna));

        _house.Clock.AdvanceDays(1);
        await FindTies.HandleAsync(Mailbox, asOf: null, Token);
        Assert.Equal(Today.PlusDays(-3), (await TieAsync(Anna)).ContactDays[^1]);
    }

    [Fact]
    public async Task A_talk_taken_back_leaves_the_tie_as_it_was()
    {
        await ReadAsync();
        var before = await TieAsync(Anna);
        await Tell(AnnaLater, Today.PlusDays(-3));

        Assert.True(await TakeBack(Anna, Today.PlusDays(-3)));
        Assert.False(await TakeBack(Anna, Today.PlusDays(-3)));

        Assert.Equal((before.LastContact, before.Memory.Days, before.Meaning), (await TieAsync(Anna)).LastContact is var last ? (last, (await TieAsync(Anna)).Memory.Days, (await TieAsync(Anna)).Meaning) : default);
        Assert.Empty(await _house.Talks.AllAsync(Mailbox, Token));
    }

    [Fact]
    public async Task Telling_keeps_when_the_mailbox_was_read()
    {
        await ReadAsync();
        _house.Clock.AdvanceHours(9);
        await Tell(Anna, Today);

        Assert.Equal(Now, (await _house.Ties.FindAsync(Mailbox, Token))!.AsOf);
    }

    [Fact]
    public async Task The_same_talk_told_twice_is_one()
    {
        await ReadAsync();
        await Tell(Anna, Today);
        await Tell(AnnaLater, Today);

        Assert.Single(await _house.Talks.AllAsync(Mailbox, Token));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-730, true)]
    [InlineData(-731, false)]
    [InlineData(1, false)]
    public async Task A_talk_lies_within_two_years_in_the_users_zone(int days, bool isKept)
    {
        await ReadAsync();

        var outcome = await Tell(Anna, Today.PlusDays(days));

        Assert.Equal(isKept, outcome is TellOfTalkOutcome.Kept);
        Assert.Equal(isKept ? 1 : 0, (await _house.Talks.AllAsync(Mailbox, Token)).Count);
        if (!isKept) { Assert.Equal(new TellOfTalkOutcome.OutOfBounds(new LocalDate(2024, 11, 24), Today), outcome); }
    }

    [Fact]
    public async Task Nobody_unknown_and_nobody_of_an_unread_mailbox_was_talked_to()
    {
        Assert.IsType<TellOfTalkOutcome.NotFound>(await Tell(Anna, Today));
        await ReadAsync();
        Assert.IsType<TellOfTalkOutcome.NotFound>(await Tell(Who("Nobody Atall", "nobody@outside.example"), Today));
    }

    private async Task ReadAsync()
    {
        await _house.ScannedAsync();
        foreach (var mail in _house.Trail.History.Messages.Chunk(500))
        {
            await _house.Scans.SaveMailPageAsync(Mailbox, new FolderId("inbox"), new MailPage.Read([.. mail], new Bookmark("next"), true, 0), Token);
        }
    }

    private Task<TellOfTalkOutcome> Tell(Correspondent who, LocalDate on) =>
        new TellOfTalk(_house.Ties, _house.Talks, FindTies, _house.UserClock).HandleAsync(Mailbox, IdOf(who), on, Token);

    private Task<bool> TakeBack(Correspondent who, LocalDate on) => new TakeBackTalk(_house.Ties, _house.Talks, FindTies).HandleAsync(Mailbox, IdOf(who), on, Token);

    private async Task<Tie> TieAsync(Correspondent who) => (await _house.Ties.FindAsync(Mailbox, Token))!.TieWith(IdOf(who))!;

    private async Task<Standing> StandingAsync(Correspondent who)
    {
        var show = new ShowPerson(_house.Ties, _house.Care, new InMemoryCadenceStore(), _house.UserClock);
        return Assert.IsType<ShowPersonOutcome.Shown>(await show.HandleAsync(Mailbox, IdOf(who), Token)).Person.Summary.Standing;
    }
}
