using NodaTime;
using Reconnect.Accounts;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Digests;
using Reconnect.Jobs;
using Reconnect.Journeys;
using Reconnect.Links;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Reviews;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Talks;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class AccountStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly FolderId Inbox = new("inbox");
    private static readonly IsoWeek Week = new(2026, 48);

    private static readonly FreeBusyCopy Colleague = Records.FreeBusyCopy.Samplings(1).Single();

    private static readonly KeptCounts Counts = KeptCounts.Of([new PastMeeting(new LocalDateTime(2026, 11, 23, 9, 30), 30, Fate.TookPlace)]);

    private IAccountStore Accounts => Port<IAccountStore>();

    [Fact]
    public async Task Of_a_stranger_there_is_nothing_to_read()
    {
        var account = await Accounts.ReadAsync(Stranger, Cancel);

        Assert.Equal((Stranger, UserSettings.Default, ScanStatus.Never), (account.Mailbox, account.Settings, account.Scan));
        Assert.Null(account.History);
        Assert.Null(account.Ties);
        Assert.Empty(account.Care);
        Assert.Empty(account.Corrections);
        Assert.Empty(account.Bookings);
        Assert.Empty(account.Offers);
        Assert.Empty(account.Digests);
        Assert.Empty(account.DigestNotes);
        Assert.Empty(account.Suggestions.Showings);
        Assert.Empty(account.Suggestions.Feedback);
        Assert.Empty(account.Talks);
        Assert.Empty(account.Notes);
        Assert.Empty(account.AfterQuestions);
        Assert.Empty(account.SocialHours);
        Assert.Empty(account.Recurring);
        Assert.Null(account.ReviewedAt);
        Assert.Empty(account.LostTimes);
        Deep.Equal(KeptCounts.None, account.KeptTimes);
        Assert.Empty(account.Journeys);
        Assert.Empty(account.Addresses.Nobody);
        Assert.Empty(account.Cadences.Own);
        Assert.Empty(account.Cadences.Circles);
        Assert.Empty(account.Cadences.Elsewhere);
    }

    [Fact]
    public async Task Reading_gives_all_that_was_kept_about_one_user()
    {
        await FillAsync(Anna);
        await FillAsync(Ben);

        var account = await Accounts.ReadAsync(Anna, Cancel);

        Deep.Equal(await Port<IScanStore>().HistoryAsync(Anna, Cancel), account.History);
        Deep.Equal(Records.Ties.Samplings(1).Single(), account.Ties);
        Deep.Equal(Records.Settings.Samplings(1).Single(), account.Settings);
        Assert.Equal((ScanStage.Done, 20, 5), (account.Scan.Stage, account.Scan.MessagesRead, account.Scan.MeetingsRead));
        Assert.IsType<Care.Memorial>(Assert.Single(account.Care).Value);
        Assert.Equal(Records.Showing.Samplings(1), account.Suggestions.Showings);
        Assert.Equal(new Feedback(new PersonId(Anna.User), FeedbackKind.Wrote, new LocalDate(2026, 11, 24)), Assert.Single(account.Suggestions.Feedback));
        Assert.Equal(new Talk(new PersonId(Anna.User), new LocalDate(2026, 11, 24)), Assert.Single(account.Talks));
        Deep.Equal(Records.Note.Samplings(1).Single(), Assert.Single(account.Notes));
        Assert.Equal(new AfterQuestion(new BookingId(Anna.User), new LocalDate(2026, 11, 24), true), Assert.Single(account.AfterQuestions));
        Assert.Equal([EmailAddress.From("nobody@north.example")!], account.Addresses.Nobody);
        Assert.Equal(ReasonKind.Moved, Assert.Single(account.Corrections).Value.Kind);
        Deep.Equal(Records.Booking.Samplings(1).Single(), Assert.Single(account.Bookings));
        Deep.Equal(Records.Offer(Anna).Samplings(1).Single(), Assert.Single(account.Offers));
        Assert.Equal(Records.Cadence.Samplings(1).Single(), Assert.Single(account.Cadences.Own).Value);
        Deep.Equal(Records.Circle.Samplings(1).Single(), Assert.Single(account.Cadences.Circles));
        Assert.Equal(new Elsewhere(ElsewhereLink.From("https://chat.example/zoe")), Assert.Single(account.Cadences.Elsewhere).Value);
        Assert.Equal(Week, Assert.Single(account.Digests).Week);
        Assert.Equal(new DigestNote(Week, DigestAbsence.Busy, Now), Assert.Single(account.DigestNotes));
        Assert.Equal(Records.SocialHour.Samplings(1).Single(), Assert.Single(account.SocialHours));
        Assert.Equal(Records.Recurring.Samplings(1).Single(), Assert.Single(account.Recurring));
        Assert.Equal(Now, account.ReviewedAt);
        Deep.Equal(Counts, account.KeptTimes);
        Assert.Equal("gone", Assert.Single(account.LostTimes).Key.Value);
        Deep.Equal(Records.Journey.Samplings(1).Single(), Assert.Single(account.Journeys));
    }

    [Fact]
    public async Task Deleting_leaves_nothing_of_one_user_and_all_of_the_others()
    {
        var annasLink = await FillAsync(Anna);
        var bensLink = await FillAsync(Ben);
        var before = await Accounts.ReadAsync(Ben, Cancel);
        var (annasOffer, bensOffer) = (await OfferedAsync(Anna), await OfferedAsync(Ben));

        await Accounts.DeleteAsync(Anna, Cancel);

        Assert.Equal([Ben], await Port<IScanStore>().EnrolledAsync(Cancel));
        Assert.Null((await Accounts.ReadAsync(Anna, Cancel)).History);
        Assert.Null(await Port<ILinkStore>().FindAsync(annasLink, Cancel));
        Assert.Empty(await Port<IFreeBusyCopies>().FindAsync(Anna, [Colleague.Shown.Who], Cancel));
        Assert.Single(await Port<IFreeBusyCopies>().FindAsync(Ben, [Colleague.Shown.Who], Cancel));
        Assert.NotNull(await Port<ILinkStore>().FindAsync(bensLink, Cancel));
        Assert.Null(await Port<IOfferStore>().FindAsync(annasOffer, Cancel));
        Assert.NotNull(await Port<IOfferStore>().FindAsync(bensOffer, Cancel));
        Deep.Equal(before, await Accounts.ReadAsync(Ben, Cancel));
        var job = await Port<IReceivedJobs>().NextAsync(JobKind.Scan, Cancel);
        Assert.Equal(Ben, (await Port<IJobs>().FindAsync(new JobId(Guid.ParseExact(job!, "N")), Cancel))!.Mailbox);
        Assert.Null(await Port<IReceivedJobs>().NextAsync(JobKind.Scan, Cancel));
    }

    [Fact]
    public async Task Deleting_twice_or_a_stranger_is_harmless()
    {
        await FillAsync(Anna);

        await Accounts.DeleteAsync(Anna, Cancel);
        await Accounts.DeleteAsync(Anna, Cancel);
        await Accounts.DeleteAsync(Stranger, Cancel);

        Assert.Equal([Ben], await Port<IScanStore>().EnrolledAsync(Cancel));
    }

    [Fact]
    public async Task Whoever_writes_after_the_deletion_brings_nothing_back()
    {
        await Accounts.DeleteAsync(Anna, Cancel);

        await WriteAsync(Anna);

        var account = await Accounts.ReadAsync(Anna, Cancel);
        Assert.Equal(ScanStatus.Never, account.Scan);
        Assert.Null(account.History);
        Assert.Null(account.Ties);
        Assert.Empty(account.Care);
        Assert.Empty(account.Bookings);
        Assert.Empty(account.Offers);
        Assert.Empty(account.Digests);
        Assert.Empty(account.DigestNotes);
        Assert.Empty(account.Suggestions.Showings);
        Assert.Empty(account.Suggestions.Feedback);
        Assert.Empty(account.Talks);
        Assert.Empty(account.Notes);
        Assert.Empty(account.AfterQuestions);
        Assert.Empty(account.Journeys);
        Assert.Empty(account.SocialHours);
        Assert.Empty(account.Recurring);
        Assert.Null(account.ReviewedAt);
        Assert.Empty(account.LostTimes);
        Deep.Equal(KeptCounts.None, account.KeptTimes);
        Assert.Empty(account.Addresses.Nobody);
        Assert.Empty(account.Cadences.Own);
        Assert.Empty(account.Cadences.Circles);
        Assert.Empty(account.Cadences.Elsewhere);
        Assert.Empty(await Port<IWeeklyPicks>().FindAsync(Anna, Week, Cancel));
        Assert.Empty(await Port<IFreeBusyCopies>().FindAsync(Anna, [Colleague.Shown.Who], Cancel));
        Assert.Null(await Port<IReceivedJobs>().NextAsync(JobKind.Scan, Cancel));
        Assert.DoesNotContain(Anna, await Port<IScanStore>().EnrolledAsync(Cancel));
    }

    [Fact]
    public async Task Who_comes_back_begins_anew()
    {
        await FillAsync(Anna);
        await Accounts.DeleteAsync(Anna, Cancel);

        await Port<IScanStore>().EnrolAsync(Anna, Cancel);

        Assert.Equal(ScanStatus.Never, await Port<IScanStore>().StatusAsync(Anna, Cancel));
        Assert.Null(await Port<IScanStore>().BookmarkAsync(Anna, Inbox, Cancel));
        Assert.Null(await Port<IScanStore>().CalendarRoundAsync(Anna, Cancel));
        Assert.Equal(UserSettings.Default, await Port<ISettingsStore>().FindAsync(Anna, Cancel));
    }

    private Task<LinkToken> OfferedAsync(MailboxId mailbox) => Port<IOfferStore>().IssueAsync(Records.Offer(mailbox).Samplings(1).Single(), Cancel);

    private async Task<LinkToken> FillAsync(MailboxId mailbox)
    {
        await Port<ISettingsStore>().SaveAsync(mailbox, Records.Settings.Samplings(1).Single(), Cancel);
        return await WriteAsync(mailbox);
    }

    private async Task<LinkToken> WriteAsync(MailboxId mailbox)
    {
        var person = new PersonId(mailbox.User);
        var window = new Interval(Instant.FromUtc(2024, 11, 24, 0, 0), Instant.FromUtc(2027, 2, 24, 0, 0));
        await Port<IScanStore>().SaveProfileAsync(mailbox, Records.Profile.Samplings(1).Single(), [.. Records.Card.Samplings(3)], Cancel);
        await Port<IScanStore>().SaveMailPageAsync(mailbox, Inbox, new MailPage.Read([.. Records.Message.Samplings(20)], new Bookmark("next"), true, 0), Cancel);
        await Port<IScanStore>().SaveCalendarPageAsync(mailbox, new CalendarRound(1, window, null, true), [CalendarRoundContract.OfTwo("gone", window.End - Duration.FromDays(40))], Cancel);
        await Port<IScanStore>().SaveCalendarPageAsync(mailbox, new CalendarRound(2, window, null, true), [], Cancel);
        await Port<IScanStore>().SaveCalendarPageAsync(mailbox, new CalendarRound(3, window, new Bookmark("next"), false), [.. Records.Meeting.Samplings(5)], Cancel);
        await Port<IScanStore>().SaveStatusAsync(mailbox, ScanStatus.Never with { Stage = ScanStage.Done }, Cancel);
        await Port<ITieStore>().SaveAsync(mailbox, Records.Ties.Samplings(1).Single(), Cancel);
        await Port<ICareStore>().SetAsync(mailbox, person, new Care.Memorial(), Cancel);
        await Port<ICareStore>().CorrectAsync(mailbox, person, new Correction(ReasonKind.Moved, Instant.FromUtc(2026, 11, 24, 7, 0)), Cancel);
        await Port<ICadenceStore>().SetAsync(mailbox, person, Records.Cadence.Samplings(1).Single(), Cancel);
        await Port<ICadenceStore>().SetElsewhereAsync(mailbox, person, new Elsewhere(ElsewhereLink.From("https://chat.example/zoe")), Cancel);
        await Port<ICadenceStore>().SaveAsync(mailbox, Records.Circle.Samplings(1).Single(), Cancel);
        await Port<IWeeklyPicks>().SaveAsync(mailbox, Week, [person], Cancel);
        await Port<ISuggestionLog>().AddAsync(mailbox, [Records.Showing.Samplings(1).Single()], Cancel);
        await Port<ISuggestionLog>().AddAsync(mailbox, new Feedback(person, FeedbackKind.Wrote, new LocalDate(2026, 11, 24)), Cancel);
        await Port<IPeopleWordStore>().ChangeAsync(mailbox, words => words.With(EmailAddress.From("nobody@north.example")!, false), Cancel);
        await Port<IJourneyStore>().SaveAsync(mailbox, [.. Records.Journey.Samplings(1)], Cancel);
        await Port<ITalkStore>().AddAsync(mailbox, new Talk(person, new LocalDate(2026, 11, 24)), Cancel);
        await Port<INoteStore>().SaveAsync(mailbox, Records.Note.Samplings(1).Single(), Cancel);
        await Port<INoteStore>().AskedAsync(mailbox, new AfterQuestion(new BookingId(mailbox.User), new LocalDate(2026, 11, 24), true), Cancel);
        await BookingStoreContract.KeepAsync(Port<IBookingStore>(), mailbox, Records.Booking.Samplings(1).Single());
        await Port<IOfferStore>().TryAddAsync(Records.Offer(mailbox).Samplings(1).Single(), Cancel);
        await Port<IUserGrants>().SaveAsync(mailbox, [1, 2, 3], Cancel);
        await Port<IFreeBusyCopies>().SaveAsync(mailbox, [Colleague], Instant.MinValue, Cancel);
        await Port<IDigestLog>().TryAddAsync(mailbox, new DigestEntry(Week, DigestStage.Sent, "mail", Now), Cancel);
        await Port<IRecurringStore>().TrySaveAsync(mailbox, Records.Recurring.Samplings(1).Single(), null, Cancel);
        await Port<IDigestLog>().NoteAsync(mailbox, new DigestNote(Week, DigestAbsence.Busy, Now), Cancel);
        await Port<ISocialHourStore>().SaveAsync(mailbox, Records.SocialHour.Samplings(1).Single(), Cancel);
        await Port<IReviewStore>().FinishAsync(mailbox, Now, Cancel);
        await Port<IKeptTimes>().SaveAsync(mailbox, Counts, Cancel);
        await Port<IJobs>().EnqueueAsync(JobKind.Scan, mailbox, Duration.Zero, Cancel);
        return await Port<ILinkStore>().IssueAsync(
            new Link(mailbox, LinkAction.Never, person, "Zoe Zander", null, null, Now + Link.Life, null), Cancel);
    }
}
