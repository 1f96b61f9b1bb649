using NodaTime;
using Reconnect.Bookings;
using Reconnect.Digests;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Digests;

public sealed class SendDigestTests
{
    private static readonly IsoWeek ThisWeek = new(2026, 48);
    private readonly Office _office = new();
    private readonly InMemoryDigestLog _log = new();
    private readonly FakeDigestMail _mail = new();
    private readonly InMemoryLinkStore _links = new();

    public SendDigestTests() => _office.Book = _office.Book! with { Ties = [] };

    [Fact]
    public async Task Leaves_once_a_week_however_often_it_is_asked_for()
    {
        BookWithBen();

        Assert.Equal(new SendOutcome.Sent(ThisWeek), await Send());
        Assert.Equal(ComposeDigest.MailId(Office.Me, ThisWeek), Assert.Single(_mail.Inbox).Id);
        Assert.Equal(new DigestEntry(ThisWeek, DigestStage.Sent, _mail.Inbox[0].Id, Office.Now), await Entry());
        Assert.Equal(new SendOutcome.AlreadySent(ThisWeek), await Send());
        Assert.Single(_mail.Inbox);
    }

    [Fact]
    public async Task A_mail_the_user_has_deleted_is_not_sent_again()
    {
        BookWithBen();
        await Send();
        _mail.Inbox.Clear();
        _office.Clock.Advance(Duration.FromHours(3));

        Assert.Equal(new SendOutcome.AlreadySent(ThisWeek), await Send());
        Assert.Empty(_mail.Inbox);
    }

    [Fact]
    public async Task The_week_is_the_user_s_own()
    {
        BookWithBen();
        _office.Clock.Reset(Office.At(11, 30, 0, 0) - Duration.FromSeconds(1)); // Sunday for the user, and 22:59:59 in UTC
        await Send();

        _office.Clock.Reset(Office.At(11, 30, 0, 0));

        Assert.Equal(new SendOutcome.Sent(new IsoWeek(2026, 49)), await Send());
        Assert.Equal(2, _mail.Inbox.Count);
    }

    [Fact]
    public async Task Says_nothing_when_there_is_nothing_to_say_and_still_can_later_in_the_week()
    {
        Assert.Equal(new SendOutcome.NothingToSay(ThisWeek), await Send());
        Assert.Null(await Entry());

        BookWithBen();

        Assert.IsType<SendOutcome.Sent>(await Send());
    }

    [Fact]
    public async Task By_the_clock_it_leaves_only_for_those_who_want_it()
    {
        BookWithBen();
        Assert.IsType<SendOutcome.SwitchedOff>(await Send(DigestOccasion.Scheduled));
        Assert.Empty(_mail.Inbox);

        var settings = await _office.Settings.FindAsync(Office.Me, Office.Token);
        await _office.Settings.SaveAsync(Office.Me, settings with { Digest = settings.Digest with { Enabled = true } }, Office.Token);

        Assert.IsType<SendOutcome.Sent>(await Send(DigestOccasion.Scheduled));
        Assert.IsType<SendOutcome.AlreadySent>(await Send());
    }

    [Fact]
    public async Task Nothing_leaves_before_the_review()
    {
        BookWithBen();
        _office.Reviews.DoneAt = null;

        Assert.Equal(new SendOutcome.Barred(MailBar.NotReviewed), await Send());
        Assert.Empty(_mail.Inbox);
        Assert.Null(await Entry());

        _office.Reviews.DoneAt = Office.Now;
        Assert.IsType<SendOutcome.Sent>(await Send());
    }

    [Fact]
    public async Task In_a_pause_it_leaves_only_for_who_asks()
    {
        BookWithBen();
        await _office.Settings.SaveAsync(
            Office.Me, UserSettings.Default with { Digest = new DigestWish(true, IsoDayOfWeek.Tuesday, 8), PausedUntil = new LocalDate(2026, 12, 1) }, Office.Token);

        Assert.Equal(new SendOutcome.Barred(MailBar.Paused), await Send(DigestOccasion.Scheduled));
        Assert.IsType<SendOutcome.Sent>(await Send());
    }

    [Fact]
    public async Task Waits_for_the_first_scan()
    {
        _office.Book = null;
        Assert.IsType<SendOutcome.NotScanned>(await Send());

        _office.Profile = null;
        Assert.IsType<SendOutcome.NotScanned>(await Send());
    }

    [Fact]
    public async Task A_mail_that_certainly_did_not_leave_is_sent_by_the_next_attempt()
    {
        BookWithBen();
        _mail.FaultBeforeSending = new MailboxBusyException(Office.Me, null);
        await Assert.ThrowsAsync<MailboxBusyException>(() => Send());
        Assert.Null(await Entry());
        _mail.FaultBeforeSending = null;

        Assert.IsType<SendOutcome.Sent>(await Send());
        Assert.Single(_mail.Inbox);
    }

    [Fact]
    public async Task A_mail_that_left_before_a_crash_is_recognised_and_not_sent_again()
    {
        BookWithBen();
        _log.BeforeSaving = _ => throw new IOException();
        await Assert.ThrowsAsync<IOException>(() => Send());
        _log.BeforeSaving = null;

        Assert.Equal(new SendOutcome.AlreadySent(ThisWeek), await Send());
        Assert.Equal(DigestStage.Sent, (await Entry())!.Stage);
        Assert.Single(_mail.Inbox);
    }

    [Fact]
    public async Task A_mail_whose_fate_is_not_known_is_sent_again_after_ten_minutes_and_not_before()
    {
        BookWithBen();
        await DieWhileSending();

        _office.Clock.Advance(Duration.FromMinutes(10));
        await Assert.ThrowsAsync<DigestInFlightException>(() => Send());
        Assert.Empty(_mail.Inbox);
        _office.Clock.Advance(Duration.FromSeconds(1));

        Assert.IsType<SendOutcome.Sent>(await Send());
        Assert.Equal(ComposeDigest.MailId(Office.Me, ThisWeek), Assert.Single(_mail.Inbox).Id);
        Assert.IsType<SendOutcome.AlreadySent>(await Send());
    }

    [Fact]
    public async Task A_mail_that_arrives_late_is_not_sent_again()
    {
        BookWithBen();
        await DieWhileSending();
        _mail.Inbox.Add(new DigestMail(ComposeDigest.MailId(Office.Me, ThisWeek), "", "", ""));
        _office.Clock.Advance(Duration.FromHours(3));

        Assert.IsType<SendOutcome.AlreadySent>(await Send());
        Assert.Single(_mail.Inbox);
    }

    [Fact]
    public async Task A_second_attempt_that_finds_Microsoft_365_busy_leaves_the_first_to_be_looked_for()
    {
        BookWithBen();
        await DieWhileSending();
        var begun = await Entry();
        _office.Clock.Advance(Duration.FromMinutes(11));
        _mail.FaultBeforeSending = new MailboxBusyException(Office.Me, null);

        await Assert.ThrowsAsync<MailboxBusyException>(() => Send());

        Assert.Equal(begun, await Entry());
    }

    [Fact]
    public async Task A_second_attempt_tells_the_others_that_it_is_on_its_way()
    {
        BookWithBen();
        await DieWhileSending();
        _office.Clock.Advance(Duration.FromMinutes(11));
        _mail.FaultBeforeSending = new IOException();
        await Assert.ThrowsAsync<IOException>(() => Send());
        _mail.FaultBeforeSending = null;

        await Assert.ThrowsAsync<DigestInFlightException>(() => Send());
        Assert.Empty(_mail.Inbox);
    }

    [Fact]
    public async Task An_unfinished_mail_that_has_nothing_more_to_say_is_not_sent()
    {
        BookWithBen();
        await DieWhileSending();
        BookWithBen(BookingState.Cancelled);
        _office.Clock.Advance(Duration.FromMinutes(11));

        Assert.IsType<SendOutcome.NothingToSay>(await Send());
        Assert.Empty(_mail.Inbox);
    }

    [Fact]
    public async Task Gives_way_to_another_process_that_is_sending()
    {
        BookWithBen();
        _log.BeforeAdding = () =>
        {
            _log.BeforeAdding = null;
            _ = _log.TryAddAsync(Office.Me, new DigestEntry(ThisWeek, DigestStage.Sending, "theirs", Office.Now), Office.Token);
        };

        await Assert.ThrowsAsync<DigestInFlightException>(() => Send());
        Assert.Empty(_mail.Inbox);
    }

    [Fact]
    public async Task One_line_leaves_in_an_empty_week_for_those_who_want_it()
    {
        var settings = await _office.Settings.FindAsync(Office.Me, Office.Token);
        await _office.Settings.SaveAsync(Office.Me, settings with { Digest = settings.Digest with { Enabled = true, EmptyWeeks = true } }, Office.Token);

        Assert.IsType<SendOutcome.Sent>(await Send(DigestOccasion.Scheduled));
        Assert.IsType<SendOutcome.AlreadySent>(await Send(DigestOccasion.Scheduled));
        Assert.Single(_mail.Inbox);
    }

    [Fact]
    public async Task The_log_tells_of_a_week_with_nothing_to_say_until_a_mail_leaves()
    {
        await Send();
        Assert.Equal([new Delivery(ThisWeek, DeliveryState.NothingToSay, Office.Now, null)], await Deliveries());

        BookWithBen();
        _office.Clock.Advance(Duration.FromHours(1));
        await Send();

        Assert.Equal([new Delivery(ThisWeek, DeliveryState.Sent, Office.Now + Duration.FromHours(1), null)], await Deliveries());
    }

    [Fact]
    public async Task The_log_tells_of_a_failure_and_why_until_a_later_attempt_succeeds()
    {
        BookWithBen();
        _mail.FaultBeforeSending = new MailboxBusyException(Office.Me, null);
        await Assert.ThrowsAsync<MailboxBusyException>(() => Send());
        var busy = Assert.Single(await Deliveries());
        Assert.Equal((DeliveryState.Failed, "Microsoft 365 did not take the mail. On the chosen day it is tried again."), (busy.State, busy.Problem));

        _mail.FaultBeforeSending = new MailboxGoneException(Office.Me);
        await Assert.ThrowsAsync<MailboxGoneException>(() => Send());
        Assert.Equal("The mailbox could not be reached.", Assert.Single(await Deliveries()).Problem);
    }

    [Theory]
    [InlineData(1, "Microsoft 365 did not take the mail. On the chosen day it is tried again.", "The attempt before failed; then the mail left.")]
    [InlineData(3, "Microsoft 365 did not take the mail in 3 attempts. On the chosen day it is tried again.", "3 attempts before failed; then the mail left.")]
    public async Task The_log_counts_the_attempts_that_failed_and_still_tells_of_them_when_one_left(int failures, string failed, string sent)
    {
        BookWithBen();
        _mail.FaultBeforeSending = new MailboxBusyException(Office.Me, null);
        for (var attempt = 0; attempt < failures; attempt++) { await Assert.ThrowsAsync<MailboxBusyException>(() => Send()); }
        Assert.Equal((DeliveryState.Failed, failed), Assert.Single(await Deliveries()) is var before ? (before.State, before.Problem) : default);

        _mail.FaultBeforeSending = null;
        await Send();

        Assert.Equal((DeliveryState.Sent, sent), Assert.Single(await Deliveries()) is var after ? (after.State, after.Problem) : default);
    }

    [Fact]
    public async Task The_log_claims_nothing_of_a_mail_whose_fate_is_not_known()
    {
        BookWithBen();
        await DieWhileSending();
        Assert.Equal((DeliveryState.Sending, null), Assert.Single(await Deliveries()) is var young ? (young.State, young.Problem) : default);

        _office.Clock.Advance(SendDigest.LongestFlight + Duration.FromSeconds(1));

        Assert.Equal(
            (DeliveryState.Failed, "It is not known whether the mail left. Reconnect looks for it before it sends it again."),
            Assert.Single(await Deliveries()) is var old ? (old.State, old.Problem) : default);
    }

    [Fact]
    public async Task The_log_has_the_newest_week_first_and_those_of_nobody_else()
    {
        await Send();
        _office.Clock.Advance(Duration.FromDays(42)); // into the next year, where weeks begin at one again
        await Send();

        Assert.Equal(["2027-W01", "2026-W48"], (await Deliveries()).Select(delivery => delivery.Week.ToString()));
        Assert.Empty(await new ShowDigestLog(_log, _office.Clock).HandleAsync(Office.Stranger, Office.Token));
    }

    [Fact]
    public async Task A_preview_shows_the_mail_and_neither_sends_nor_issues_anything()
    {
        BookWithBen();

        var ready = Assert.IsType<PreviewOutcome.Ready>(await new PreviewDigest(Compose(), Write()).HandleAsync(Office.Me, Office.Token));

        Assert.Contains("Ben Okoro", ready.Mail.Text, StringComparison.Ordinal);
        Assert.Equal((ThisWeek, 0), (ready.Week, ready.People));
        Assert.Empty(_links.Issued);
        Assert.Null(await Entry());
        _office.Book = null;
        Assert.IsType<PreviewOutcome.NotScanned>(await new PreviewDigest(Compose(), Write()).HandleAsync(Office.Me, Office.Token));
    }

    private async Task DieWhileSending()
    {
        _mail.FaultBeforeSending = new IOException();
        await Assert.ThrowsAsync<IOException>(() => Send());
        _mail.FaultBeforeSending = null;
        Assert.Equal(DigestStage.Sending, (await Entry())!.Stage);
    }

    private void BookWithBen(BookingState state = BookingState.Invited) => _office.Bookings.Put(
        Office.Me,
        new Booking(
            new BookingId(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001")), Office.Ben.Id, Office.Ben.Name, Office.Ben.Address,
            Office.Between(Office.At(12, 3, 9, 0), 30), true, state, Office.Now, Office.Now));

    private Task<SendOutcome> Send(DigestOccasion occasion = DigestOccasion.Now) =>
        new SendDigest(Compose(), Write(), _log, _mail, new FindMailBar(_office.Reviews, _office.Ties), _office.UserClock).HandleAsync(Office.Me, occasion, Office.Token);

    private Task<IReadOnlyList<Delivery>> Deliveries() => new ShowDigestLog(_log, _office.Clock).HandleAsync(Office.Me, Office.Token);

    private Task<DigestEntry?> Entry() => _log.FindAsync(Office.Me, ThisWeek, Office.Token);

    private ComposeDigest Compose() => new(
        _office.ChooseForWeek, _office.FindSlots,
        _office.Bookings, _office.ShowMilestones, new RecallLastWeek(_office.Picks, _office.Ties, _office.Bookings), _office.UserClock);

    private WriteDigestMail Write() => new(
        new PlainDigestRenderer(), _links, new DigestAddresses(new Uri("https://reconnect.example/links"), new Uri("https://reconnect.example/"), new Uri("https://outlook.example/compose")), _office.Clock);
}
