using NodaTime;
using Reconnect.Bookings;
using Reconnect.Links;
using Reconnect.Scans;
using Reconnect.Suggestions;
using Reconnect.Talks;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Links;

public sealed class FollowLinkTests
{
    private readonly Office _office = new();
    private readonly InMemoryLinkStore _links = new();
    private readonly InMemoryTalkStore _talks = new();

    [Fact]
    public async Task Books_for_the_signed_in_user_once()
    {
        var token = await Issue(LinkAction.Book);

        var done = Assert.IsType<FollowLinkOutcome.Done>(await Follow(token, Office.Me));

        Assert.Equal(("Your catch-up with Anna Berg is booked.", BookingState.Invited), (done.Text, done.Booking!.State));
        Assert.True(done.Booking.Online);
        Assert.IsType<FollowLinkOutcome.Used>(await Follow(token, Office.Me));
        Assert.Single(_office.Calendar.Events);
    }

    [Fact]
    public async Task Asks_for_sign_in_before_it_books_and_stays_unused()
    {
        var token = await Issue(LinkAction.Book);

        Assert.IsType<FollowLinkOutcome.NeedsSignIn>(await Follow(token, null));
        Assert.Empty(_office.Calendar.Events);
        Assert.IsType<FollowLinkOutcome.Done>(await Follow(token, Office.Me));
    }

    [Theory]
    [InlineData(LinkAction.Book)]
    [InlineData(LinkAction.Snooze)]
    [InlineData(LinkAction.Never)]
    [InlineData(LinkAction.Talked)]
    [InlineData(LinkAction.Unsubscribe)]
    public async Task Another_user_s_link_does_not_exist(LinkAction action)
    {
        var token = await Issue(action);

        Assert.IsType<FollowLinkOutcome.NotFound>(await Follow(token, Office.Stranger));
        Assert.Null((await _links.FindAsync(token, Office.Token))!.UsedAt);
        Assert.Empty(_office.Cared);
    }

    [Theory]
    [InlineData(LinkAction.Book, FeedbackKind.Booked)]
    [InlineData(LinkAction.Snooze, FeedbackKind.Snoozed)]
    public async Task What_was_done_counts_as_what_became_of_the_suggestion(LinkAction action, FeedbackKind kind)
    {
        await Follow(await Issue(action), Office.Me);

        var feedback = Assert.Single((await _office.Log.ReadAsync(Office.Me, Office.Token)).Feedback);

        Assert.Equal(new Feedback(Office.Anna.Id, kind, new LocalDate(2026, 11, 24)), feedback);
    }

    [Fact]
    public async Task A_made_up_link_does_not_exist() => Assert.IsType<FollowLinkOutcome.NotFound>(await Follow(new LinkToken("made-up"), null));

    [Fact]
    public async Task Two_posts_at_once_act_once()
    {
        var token = await Issue(LinkAction.Snooze);
        var follow = FollowLink();
        FollowLinkOutcome? twin = null;
        _links.BeforeUsing = () =>
        {
            _links.BeforeUsing = null;
            twin = follow.HandleAsync(token, null, Office.Token).Result;
        };

        Assert.IsType<FollowLinkOutcome.Used>(await follow.HandleAsync(token, null, Office.Token));
        Assert.IsType<FollowLinkOutcome.Done>(twin);
    }

    [Fact]
    public async Task Is_given_back_when_the_time_is_taken()
    {
        var token = await Issue(LinkAction.Book);
        _office.FreeBusy.Occupy(Office.Anna.Address, Office.Between(Thursday, 30));

        Assert.Equal(3, Assert.IsType<FollowLinkOutcome.SlotTaken>(await Follow(token, Office.Me)).Alternatives.Count);
        _office.FreeBusy.Release(Office.Anna.Address, Office.Between(Thursday, 30));

        Assert.IsType<FollowLinkOutcome.Done>(await Follow(token, Office.Me));
    }

    [Fact]
    public async Task Is_given_back_when_the_time_has_passed_or_the_person_is_put_aside()
    {
        var token = await Issue(LinkAction.Book);
        _office.Cared[Office.Anna.Id] = new Care.Never();
        Assert.IsType<FollowLinkOutcome.PersonUnknown>(await Follow(token, Office.Me));
        Assert.Null((await _links.FindAsync(token, Office.Token))!.UsedAt);

        _office.Cared.Clear();
        _office.Clock.Reset(Thursday);
        Assert.IsType<FollowLinkOutcome.SlotPassed>(await Follow(token, Office.Me));
        Assert.Null((await _links.FindAsync(token, Office.Token))!.UsedAt);
    }

    [Fact]
    public async Task Is_given_back_when_the_answer_of_the_calendar_is_lost_and_then_finishes_the_same_booking()
    {
        var token = await Issue(LinkAction.Book);
        _office.Calendar.FaultAfterInviting = new IOException();
        await Assert.ThrowsAsync<IOException>(() => Follow(token, Office.Me));
        _office.Calendar.FaultAfterInviting = null;

        Assert.IsType<FollowLinkOutcome.Done>(await Follow(token, Office.Me));
        Assert.Single(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Snoozes_for_a_month_without_sign_in()
    {
        var done = Assert.IsType<FollowLinkOutcome.Done>(await Follow(await Issue(LinkAction.Snooze), null));

        Assert.Equal("Anna Berg will be left out for a month.", done.Text);
        Assert.Equal(new Care.Snooze(new LocalDate(2026, 12, 24)), _office.Cared[Office.Anna.Id]);
    }

    [Fact]
    public async Task A_month_is_counted_on_the_user_s_own_calendar()
    {
        _office.Clock.Reset(Office.At(12, 1, 0, 30)); // 30 November in UTC

        await Follow(await Issue(LinkAction.Snooze), null);

        Assert.Equal(new Care.Snooze(new LocalDate(2027, 1, 1)), _office.Cared[Office.Anna.Id]);
    }

    [Fact]
    public async Task Puts_aside_for_good_without_sign_in()
    {
        var done = Assert.IsType<FollowLinkOutcome.Done>(await Follow(await Issue(LinkAction.Never), null));

        Assert.Equal("Anna Berg will not be suggested again.", done.Text);
        Assert.Equal(new Care.Never(), _office.Cared[Office.Anna.Id]);
    }

    [Fact]
    public async Task An_old_mail_never_weakens_what_the_user_has_said_since()
    {
        Care[] stronger = [new Care.Snooze(new LocalDate(2026, 12, 25)), new Care.Rest(), new Care.Never(), new Care.Memorial()];
        foreach (var said in stronger)
        {
            _office.Cared[Office.Anna.Id] = said;
            var done = Assert.IsType<FollowLinkOutcome.Done>(await Follow(await Issue(LinkAction.Snooze), null));
            Assert.Equal((said, "Anna Berg is left out already."), (_office.Cared[Office.Anna.Id], done.Text));
        }
        await Follow(await Issue(LinkAction.Never), null);
        Assert.Equal(new Care.Memorial(), _office.Cared[Office.Anna.Id]);

        _office.Cared[Office.Anna.Id] = new Care.Snooze(new LocalDate(2026, 12, 23));
        await Follow(await Issue(LinkAction.Snooze), null);
        Assert.Equal(new Care.Snooze(new LocalDate(2026, 12, 24)), _office.Cared[Office.Anna.Id]);
        _office.Cared[Office.Anna.Id] = new Care.Rest();
        await Follow(await Issue(LinkAction.Never), null);
        Assert.Equal(new Care.Never(), _office.Cared[Office.Anna.Id]);
    }

    [Fact]
    public async Task Unsubscribes_without_sign_in_and_leaves_every_other_setting()
    {
        var before = await _office.Settings.FindAsync(Office.Me, Office.Token);
        var wanted = before with { WeeklyNumber = 5, Digest = before.Digest with { Enabled = true, Hour = 17 } };
        await _office.Settings.SaveAsync(Office.Me, wanted, Office.Token);

        await Follow(await Issue(LinkAction.Unsubscribe), null);

        Assert.Equal(wanted with { Digest = wanted.Digest with { Enabled = false } }, await _office.Settings.FindAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task Opens_for_fourteen_days()
    {
        var (late, lastMoment) = (await Issue(LinkAction.Snooze), await Issue(LinkAction.Snooze));
        _office.Clock.Reset(Office.Now + Link.Life - Duration.FromSeconds(1));
        Assert.IsType<FollowLinkOutcome.Done>(await Follow(lastMoment, null));

        _office.Clock.Reset(Office.Now + Link.Life);
        Assert.IsType<FollowLinkOutcome.Expired>(await Follow(late, null));
        Assert.IsType<FollowLinkOutcome.Used>(await Follow(lastMoment, null));
    }

    [Fact]
    public async Task Showing_says_what_would_be_done_and_does_nothing()
    {
        var shown = new List<string>();
        foreach (var action in Enum.GetValues<LinkAction>())
        {
            var token = await Issue(action);
            shown.Add(Assert.IsType<ShowLinkOutcome.Open>(await Show(token, null)).View.Text);
            Assert.IsType<ShowLinkOutcome.Open>(await Show(token, Office.Me));
            Assert.IsType<ShowLinkOutcome.NotFound>(await Show(token, Office.Stranger));
            Assert.Null((await _links.FindAsync(token, Office.Token))!.UsedAt);
        }

        Assert.Equal(
            [
                "Book Thu 26 Nov, 15:00, 30 minutes with Anna Berg?", "Leave Anna Berg out for a month?", "Never suggest Anna Berg again?",
                "Stop the weekly mail?", "Note that you and Anna Berg talked elsewhere?",
            ],
            shown);
        Assert.Empty(_office.Cared);
        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task Showing_says_when_a_link_is_used_expired_or_made_up()
    {
        var (used, expired) = (await Issue(LinkAction.Unsubscribe), await Issue(LinkAction.Unsubscribe));
        await Follow(used, null);
        _office.Clock.Reset(Office.Now + Link.Life);

        Assert.IsType<ShowLinkOutcome.Used>(await Show(used, Office.Me));
        Assert.IsType<ShowLinkOutcome.Expired>(await Show(expired, Office.Me));
        Assert.IsType<ShowLinkOutcome.NotFound>(await Show(new LinkToken("made-up"), Office.Me));
    }

    [Fact]
    public async Task Notes_a_talk_elsewhere_on_the_day_of_the_click_without_sign_in()
    {
        _office.Clock.Reset(Office.At(12, 1, 0, 30)); // 30 November in UTC

        var done = Assert.IsType<FollowLinkOutcome.Done>(await Follow(await Issue(LinkAction.Talked), null));

        Assert.Equal("It is noted that you and Anna Berg talked. The day can be changed in Reconnect.", done.Text);
        Assert.Equal([new Talk(Office.Anna.Id, new LocalDate(2026, 12, 1))], await _talks.AllAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task A_talk_with_somebody_no_longer_known_is_not_noted_and_the_link_stays_unused()
    {
        var token = await Issue(LinkAction.Talked);
        _office.Book = _office.Book! with { Ties = [] };

        Assert.IsType<FollowLinkOutcome.PersonUnknown>(await Follow(token, null));
        Assert.Null((await _links.FindAsync(token, Office.Token))!.UsedAt);
    }

    [Fact]
    public async Task The_page_of_a_link_speaks_its_user_s_language_and_tells_nothing_of_a_made_up_one()
    {
        _office.Profile = _office.Profile! with { Language = "de-AT" };
        var language = new LinkLanguage(_links, _office.UserClock);

        Assert.Equal("de", await language.HandleAsync(await Issue(LinkAction.Snooze), Office.Token));
        Assert.Null(await language.HandleAsync(new LinkToken("made-up"), Office.Token));
    }

    private static Instant Thursday => Office.At(11, 26, 15, 0);

    private Task<LinkToken> Issue(LinkAction action) => _links.IssueAsync(
        new Link(
            Office.Me, action, action is LinkAction.Unsubscribe ? null : Office.Anna.Id, action is LinkAction.Unsubscribe ? null : Office.Anna.Name,
            action is LinkAction.Book ? Thursday : null, action is LinkAction.Book ? Duration.FromMinutes(30) : null, Office.Now + Link.Life, null),
        Office.Token);

    private Task<FollowLinkOutcome> Follow(LinkToken token, MailboxId? signedIn) => FollowLink().HandleAsync(token, signedIn, Office.Token);

    private Task<ShowLinkOutcome> Show(LinkToken token, MailboxId? signedIn) =>
        new ShowLink(_links, _office.UserClock, _office.Clock).HandleAsync(token, signedIn, Office.Token);

    private TellOfTalk TellOfTalk =>
        new(_office.Ties, _talks, new FindTies(_office.Scans, _talks, new InMemoryPeopleWordStore(), _office.Ties, _office.Settings, _office.Clock), _office.UserClock);

    private FollowLink FollowLink() =>
        new(_links, _office.BookCatchUp, new PutAside(_office.Care, _office.Settings, new GiveFeedback(_office.Ties, _office.Log, _office.UserClock), _office.UserClock, _office.Clock), new NoteTalk(TellOfTalk, _office.UserClock), _office.Clock);
}
