using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class UndoCareTests
{
    private readonly Household _house = new();

    [Fact]
    public async Task Takes_the_word_back_for_every_address()
    {
        await _house.ScannedAsync();
        await _house.Care.SetAsync(Mailbox, IdOf(Anna), new Care.Never(), Token);
        await _house.Care.SetAsync(Mailbox, IdOf(AnnaLater), new Care.Never(), Token);
        await _house.Care.SetAsync(Mailbox, IdOf(Ben), new Care.Rest(), Token);

        Assert.IsType<UndoCareOutcome.Undone>(await Undo(Anna));

        Assert.Equal(IdOf(Ben), Assert.Single(await _house.Care.AllAsync(Mailbox, Token)).Key);
    }

    [Fact]
    public async Task Is_harmless_where_there_was_none()
    {
        await _house.ScannedAsync();

        Assert.IsType<UndoCareOutcome.Undone>(await Undo(Anna));
    }

    [Fact]
    public async Task Frees_somebody_who_is_in_no_mail_any_more()
    {
        var gone = Who("Nobody Atall", "nobody@outside.example");
        await _house.Care.SetAsync(Mailbox, IdOf(gone), new Care.Never(), Token);

        Assert.IsType<UndoCareOutcome.Undone>(await Undo(gone));
        Assert.IsType<UndoCareOutcome.NotFound>(await Undo(gone));
    }

    private Task<UndoCareOutcome> Undo(Correspondent who) => _house.UndoCare.HandleAsync(Mailbox, IdOf(who), Token);
}
