using NodaTime;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class ChangeCareTests
{
    private readonly Household _house = new();

    [Fact]
    public async Task Keeps_the_word_for_every_address_of_the_person()
    {
        Assert.Equal(new ChangeCareOutcome.Changed(new Care.Never()), await Say(Anna, new Care.Never()));

        Assert.Equal((new Care.Never(), new Care.Never()), (await _house.CareOfAsync(Anna), await _house.CareOfAsync(AnnaLater)));
        Assert.Null(await _house.CareOfAsync(Ben));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(731, true)]
    [InlineData(732, false)]
    public async Task Snoozes_from_tomorrow_to_two_years(int days, bool isAllowed)
    {
        var outcome = await Say(Anna, new Care.Snooze(Today.PlusDays(days)));

        Assert.Equal(isAllowed, outcome is ChangeCareOutcome.Changed);
        Assert.Equal(isAllowed, await _house.CareOfAsync(Anna) is not null);
        if (!isAllowed) { Assert.Equal(new ChangeCareOutcome.OutOfBounds(Today.PlusDays(1), new LocalDate(2028, 11, 24)), outcome); }
    }

    [Fact]
    public async Task Counts_days_in_the_zone_the_user_chose()
    {
        var auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];
        await _house.Settings.SaveAsync(Mailbox, Reconnect.Settings.UserSettings.Default with { Zone = auckland }, Token);
        _house.Clock.Reset(Ago(0, 20)); // there it is tomorrow already

        Assert.IsType<ChangeCareOutcome.OutOfBounds>(await Say(Anna, new Care.Snooze(Today.PlusDays(1))));
    }

    [Fact]
    public async Task The_last_word_counts()
    {
        await Say(Anna, new Care.Snooze(Today.PlusDays(9)));
        await Say(Anna, new Care.Rest());

        Assert.Equal(new Care.Rest(), await _house.CareOfAsync(Anna));
    }

    [Fact]
    public async Task Nobody_unknown_can_be_cared_for()
    {
        Assert.IsType<ChangeCareOutcome.NotFound>(await Say(Who("Nobody Atall", "nobody@outside.example"), new Care.Never()));
        Assert.Empty(await _house.Care.AllAsync(Mailbox, Token));
    }

    [Fact]
    public async Task An_unread_mailbox_has_nobody() =>
        Assert.IsType<ChangeCareOutcome.NotFound>(await _house.ChangeCare.HandleAsync(Mailbox, IdOf(Anna), new Care.Never(), Token));

    [Fact]
    public async Task Somebody_of_the_address_book_alone_can_be_put_aside_and_brought_back()
    {
        var rosa = Who("Rosa Klein", "rosa@outside.example");
        _house.Trail.Card("Rosa Klein", new AnnualDate(12, 1), "rosa@outside.example", "rosa@home.example").Card("Me", You.Address.Value);

        Assert.IsType<ChangeCareOutcome.Changed>(await Say(rosa, new Care.Memorial()));
        Assert.Equal(new Care.Memorial(), await _house.CareOfAsync(rosa));
        Assert.IsType<ChangeCareOutcome.NotFound>(await Say(You, new Care.Never()));
        Assert.IsType<UndoCareOutcome.Undone>(await _house.UndoCare.HandleAsync(Mailbox, IdOf(rosa), Token));
        Assert.Null(await _house.CareOfAsync(rosa));
    }

    [Fact]
    public async Task A_snooze_is_remembered_as_feedback_until_it_is_undone()
    {
        await Say(Anna, new Care.Rest());
        Assert.Empty((await _house.Log.ReadAsync(Mailbox, Token)).Feedback);
        await Say(Anna, new Care.Snooze(Today.PlusDays(9)));
        Assert.Equal(new Feedback(IdOf(Anna), FeedbackKind.Snoozed, Today), Assert.Single((await _house.Log.ReadAsync(Mailbox, Token)).Feedback));

        await _house.UndoCare.HandleAsync(Mailbox, IdOf(Anna), Token);
        Assert.Empty((await _house.Log.ReadAsync(Mailbox, Token)).Feedback);
    }

    private async Task<ChangeCareOutcome> Say(Correspondent who, Care care)
    {
        await _house.ScannedAsync();
        return await _house.ChangeCare.HandleAsync(Mailbox, IdOf(who), care, Token);
    }
}
