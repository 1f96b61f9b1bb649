using CsCheck;
using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class ScanStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly FolderId Inbox = new("inbox");
    private static readonly FolderId Sent = new("sent");

    private IScanStore Scans => Port<IScanStore>();

    [Fact]
    public async Task A_mailbox_is_enrolled_once_however_often_it_asks()
    {
        await Scans.EnrolAsync(Anna, Cancel);
        await Scans.EnrolAsync(Anna, Cancel);

        Assert.Equal([Anna, Ben], (await Scans.EnrolledAsync(Cancel)).Order(ById));
    }

    [Fact]
    public async Task The_status_of_a_mailbox_that_does_not_take_part_is_never_and_stays_so()
    {
        await Scans.SaveStatusAsync(Stranger, ScanStatus.Never with { Stage = ScanStage.Running }, Cancel);

        Assert.Equal(ScanStatus.Never, await Scans.StatusAsync(Stranger, Cancel));
        Assert.DoesNotContain(Stranger, await Scans.EnrolledAsync(Cancel));
    }

    [Fact]
    public async Task Every_status_comes_back_equal()
    {
        foreach (var status in Records.Status.Samplings(40))
        {
            await Scans.SaveStatusAsync(Anna, status, Cancel);

            Assert.Equal(status, await Scans.StatusAsync(Anna, Cancel));
        }
    }

    [Fact]
    public async Task The_counts_of_the_status_are_of_what_is_kept()
    {
        var messages = Records.Message.Samplings(3).ToList();
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1", messages), Cancel);
        await Scans.SaveMailPageAsync(Anna, Sent, Page("2", messages), Cancel);
        await Scans.SaveCalendarPageAsync(Anna, Round(1), [.. Records.Meeting.Samplings(2)], Cancel);
        await Scans.SaveStatusAsync(Anna, ScanStatus.Never with { Stage = ScanStage.Running, MessagesRead = 700, MeetingsRead = 900 }, Cancel);

        var status = await Scans.StatusAsync(Anna, Cancel);

        Assert.Equal((ScanStage.Running, 3, 2), (status.Stage, status.MessagesRead, status.MeetingsRead));
    }

    [Fact]
    public async Task There_is_no_bookmark_before_the_first_page_and_after_forgetting_it()
    {
        Assert.Null(await Scans.BookmarkAsync(Anna, Inbox, Cancel));

        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1"), Cancel);
        await Scans.SaveMailPageAsync(Anna, Sent, Page("other"), Cancel);
        await Scans.ForgetBookmarkAsync(Anna, Inbox, Cancel);

        Assert.Null(await Scans.BookmarkAsync(Anna, Inbox, Cancel));
        Assert.Equal(new Bookmark("other"), await Scans.BookmarkAsync(Anna, Sent, Cancel));
    }

    [Fact]
    public async Task The_bookmark_is_that_of_the_page_saved_last()
    {
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1"), Cancel);
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("2"), Cancel);

        Assert.Equal(new Bookmark("2"), await Scans.BookmarkAsync(Anna, Inbox, Cancel));
        Assert.Null(await Scans.BookmarkAsync(Ben, Inbox, Cancel));
    }

    [Fact]
    public async Task A_message_whose_key_is_kept_changes_nothing()
    {
        var first = Records.Message.Samplings(1).Single();
        var changed = first with { Conversation = Records.Print("another"), From = new Correspondent(EmailAddress.From("zoe@south.example")!, "Zoe") };
        await Scans.SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);

        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1", [first, changed]), Cancel);
        await Scans.SaveMailPageAsync(Anna, Sent, Page("2", [changed]), Cancel);

        Deep.Equal(new[] { first }, (await Scans.HistoryAsync(Anna, Cancel))!.Messages);
    }

    [Fact]
    public async Task There_is_no_history_before_the_first_profile()
    {
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1", Records.Message.Samplings(1)), Cancel);

        Assert.Null(await Scans.ProfileAsync(Anna, Cancel));
        Assert.Null(await Scans.HistoryAsync(Anna, Cancel));
        Assert.Null(await Scans.HistoryAsync(Stranger, Cancel));
        Assert.Empty(await Scans.CardsAsync(Anna, Cancel));
        Assert.Empty(await Scans.CardsAsync(Stranger, Cancel));
    }

    [Fact]
    public async Task Every_profile_and_card_comes_back_equal()
    {
        foreach (var (profile, cards) in Gen.Select(Records.Profile, Records.Card.Few()).Samplings(60))
        {
            await Scans.SaveProfileAsync(Anna, profile, cards, Cancel);

            Deep.Equal(profile, await Scans.ProfileAsync(Anna, Cancel));
            Deep.Equal(cards, (await Scans.HistoryAsync(Anna, Cancel))!.Cards);
            Deep.Equal(cards, await Scans.CardsAsync(Anna, Cancel));
        }
    }

    [Fact]
    public async Task Every_message_comes_back_equal_oldest_first()
    {
        var messages = Records.Message.Samplings(300).ToList();
        await Scans.SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1", messages.Take(150)), Cancel);
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("2", messages.Skip(150)), Cancel);

        var history = await Scans.HistoryAsync(Anna, Cancel);

        Deep.Equal(messages.OrderBy(message => message.At).ThenBy(message => message.Key.Value, StringComparer.Ordinal), history!.Messages);
    }

    [Fact]
    public async Task Messages_of_one_moment_come_in_the_order_of_their_keys()
    {
        var one = Records.Message.Samplings(1).Single();
        await Scans.SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);

        var keys = Enumerable.Range(0, 9).Select(number => new Fingerprint(number % 3 == 0 ? ulong.MaxValue : 1, (ulong)number).ToString()).ToList();
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1", keys.Take(5).Reverse().Select(key => one with { Key = new MessageKey(key) })), Cancel);
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("2", keys.Skip(5).Select(key => one with { Key = new MessageKey(key) })), Cancel);

        int[] ordered = [1, 2, 4, 5, 7, 8, 0, 3, 6];
        Assert.Equal(ordered.Select(number => keys[number]), (await Scans.HistoryAsync(Anna, Cancel))!.Messages.Select(message => message.Key.Value));
    }

    [Fact]
    public async Task A_page_for_a_mailbox_that_does_not_take_part_is_dropped()
    {
        await Scans.SaveMailPageAsync(Stranger, Inbox, Page("1", Records.Message.Samplings(5)), Cancel);
        await Scans.SaveCalendarPageAsync(Stranger, Round(1), [.. Records.Meeting.Samplings(5)], Cancel);
        await Scans.SaveProfileAsync(Stranger, Records.Profile.Samplings(1).Single(), [], Cancel);

        Assert.Null(await Scans.BookmarkAsync(Stranger, Inbox, Cancel));
        Assert.Null(await Scans.CalendarRoundAsync(Stranger, Cancel));
        Assert.Null(await Scans.HistoryAsync(Stranger, Cancel));
        Assert.Equal(ScanStatus.Never, await Scans.StatusAsync(Stranger, Cancel));
    }

    [Fact]
    public async Task Nobody_sees_the_history_of_somebody_else()
    {
        var profiles = Records.Profile.Samplings(2).ToList();
        await Scans.SaveProfileAsync(Anna, profiles[0], [], Cancel);
        await Scans.SaveProfileAsync(Ben, profiles[1], [], Cancel);
        var message = Records.Message.Samplings(1).Single();
        await Scans.SaveMailPageAsync(Anna, Inbox, Page("1", [message]), Cancel);

        Assert.Empty((await Scans.HistoryAsync(Ben, Cancel))!.Messages);
        await Scans.SaveMailPageAsync(Ben, Inbox, Page("1", [message]), Cancel);
        Assert.Single((await Scans.HistoryAsync(Ben, Cancel))!.Messages);
        Assert.Single((await Scans.HistoryAsync(Anna, Cancel))!.Messages);
    }

    [Fact]
    public async Task Pages_saved_at_the_same_time_are_all_kept_once()
    {
        var messages = Records.Message.Samplings(400).ToList();
        await Scans.SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);

        await Parallel.ForAsync(0, 8, Cancel, async (folder, cancel) =>
            await Scans.SaveMailPageAsync(Anna, new FolderId($"{folder}"), Page($"{folder}", messages.Skip(folder * 40).Take(120)), cancel));

        var kept = (await Scans.HistoryAsync(Anna, Cancel))!.Messages.Select(message => message.Key.Value).ToList();
        Assert.Equal(messages.Take(400).Select(message => message.Key.Value).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    private static MailPage.Read Page(string next, IEnumerable<MailMessage>? messages = null) =>
        new([.. messages ?? []], new Bookmark(next), IsCaughtUp: false, Skipped: 0);

    private static CalendarRound Round(int number) =>
        new(number, new Interval(Instant.FromUtc(2024, 11, 24, 0, 0), Instant.FromUtc(2027, 2, 24, 0, 0)), new Bookmark("next"), IsDone: false);

    private static Comparer<MailboxId> ById => Comparer<MailboxId>.Create((one, other) => one.User.CompareTo(other.User));
}
