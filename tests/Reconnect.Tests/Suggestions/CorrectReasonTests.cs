using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class CorrectReasonTests
{
    private readonly Household _house = new();

    [Theory]
    [InlineData(ReasonKind.YourTurn, "It is your turn to write to Anna.")]
    [InlineData(ReasonKind.TheirTurn, "It is Anna's turn to write to you.")]
    [InlineData(ReasonKind.FrameEnded, "What you and Anna did together has ended.")]
    [InlineData(ReasonKind.YouWereBusy, "You were busy.")]
    [InlineData(ReasonKind.TheyAreBusy, "Anna is busy.")]
    [InlineData(ReasonKind.Strain, "There is some strain between you and Anna.")]
    public async Task Says_the_users_reason_and_keeps_it(ReasonKind kind, string text)
    {
        await _house.ScannedAsync();

        var corrected = Assert.IsType<CorrectReasonOutcome.Corrected>(await Correct(Anna, kind)).Reason;

        Assert.Equal((kind, text, true), (corrected.Kind, corrected.Text, corrected.CorrectedByUser));
        Assert.Equal(["You were last in touch with Anna on 8 September."], corrected.Evidence);
        Assert.Equal(new Correction(kind, _house.Trail.TieWith(Anna).LastContact), (await _house.Care.CorrectionsAsync(Mailbox, Token))[IdOf(Anna)]);
    }

    [Fact]
    public async Task Keeps_the_numbers_where_the_user_agrees_with_what_was_found()
    {
        await _house.ScannedAsync();
        var found = _house.Trail.TieWith(Anna).Reason!;

        var corrected = Assert.IsType<CorrectReasonOutcome.Corrected>(await Correct(Anna, found.Kind)).Reason;

        Assert.Equal((ReasonKind.Moved, true), (corrected.Kind, corrected.CorrectedByUser));
        Assert.Equal(found.Evidence, corrected.Evidence);
    }

    [Fact]
    public async Task Holds_through_every_scan_of_the_same_silence_and_ends_with_it()
    {
        await _house.ScannedAsync();
        await Correct(Anna, ReasonKind.TheyAreBusy);
        Assert.Equal(ReasonKind.TheyAreBusy, (await Shown()).Kind);

        _house.Trail.TheyWrote(AnnaLater, 40);

        var reason = await Shown();
        Assert.Equal((ReasonKind.Moved, false), (reason.Kind, reason.CorrectedByUser));
    }

    [Fact]
    public async Task Nobody_unknown_has_a_reason()
    {
        await _house.ScannedAsync();

        Assert.IsType<CorrectReasonOutcome.NotFound>(await Correct(Who("Nobody Atall", "nobody@outside.example"), ReasonKind.Moved));
        Assert.Empty(await _house.Care.CorrectionsAsync(Mailbox, Token));
    }

    private async Task<Reason> Shown()
    {
        var corrections = await _house.Care.CorrectionsAsync(Mailbox, Token);
        var quiet = Ranking.Of(_house.Trail.Book, new Dictionary<PersonId, Care>(), corrections, UserSettings.Default, Now, Zone);
        return quiet.Single(candidate => candidate.Tie.Person.Id == IdOf(Anna)).Reason;
    }

    private Task<CorrectReasonOutcome> Correct(Correspondent who, ReasonKind kind) =>
        new CorrectReason(_house.Ties, _house.Care, _house.UserClock).HandleAsync(Mailbox, IdOf(who), kind, Token);
}
