using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Accounts;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Journeys;
using Reconnect.Links;
using Reconnect.Notes;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Tests.Storage.Contract;
using Xunit;

namespace Reconnect.Tests.Storage.Embedded;

public sealed class KeptSecretsTests : IAsyncDisposable
{
    private static readonly MailboxId Anna = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));
    private static readonly MailboxId Ben = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb"));
    private static readonly FolderId Inbox = new("inbox");
    private static readonly Interval Window = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    private readonly EmbeddedUnderTest _storage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task Neither_bookmarks_nor_tokens_can_be_read_in_the_files()
    {
        await SaveBookmarksAsync(Anna);
        var token = await _storage.Port<ILinkStore>().IssueAsync(
            new Link(Anna, LinkAction.Unsubscribe, null, null, null, null, Instant.FromUtc(2026, 12, 8, 9, 0), null), Cancel);

        await _storage.Port<IUserGrants>().SaveAsync(Anna, "grant-secret"u8.ToArray(), Cancel);

        await _storage.Port<INoteStore>().SaveAsync(
            Anna, new Note(new NoteId(Anna.User), new PersonId(Ben.User), NoteKind.AfterMeeting, new LocalDate(2026, 11, 24), "note-secret", HowItWas.Good), Cancel);

        Assert.Empty(RawDatabase.Found(_storage.Folder, ["note-secret", "AfterMeeting", "2026-11-24", "mail-delta-secret", "calendar-next-secret", token.Value, "grant-secret", Convert.ToBase64String("grant-secret"u8)]));
        Assert.NotEmpty(RawDatabase.Found(_storage.Folder, ["inbox"]));
    }

    [Fact]
    public async Task Another_process_with_the_same_keys_reads_them()
    {
        await SaveBookmarksAsync(Anna);

        var scans = _storage.OpenAgain().GetRequiredService<IScanStore>();

        Assert.Equal(new Bookmark("mail-delta-secret"), await scans.BookmarkAsync(Anna, Inbox, Cancel));
        Assert.Equal(new Bookmark("calendar-next-secret"), (await scans.CalendarRoundAsync(Anna, Cancel))!.Next);
    }

    [Fact]
    public async Task When_the_keys_are_lost_reading_begins_again()
    {
        await SaveBookmarksAsync(Anna);

        var scans = _storage.OpenWithOtherKeys().GetRequiredService<IScanStore>();

        Assert.Null(await scans.BookmarkAsync(Anna, Inbox, Cancel));
        Assert.Equal(new CalendarRound(4, Window, Next: null, IsDone: false), await scans.CalendarRoundAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Where_somebody_talks_elsewhere_cannot_be_read_in_the_files_and_that_they_do_outlives_the_keys()
    {
        await SaveBookmarksAsync(Anna);
        await _storage.Port<ICadenceStore>().SetElsewhereAsync(Anna, new PersonId(Ben.User), new Elsewhere(ElsewhereLink.From("https://chat.example/elsewhere-secret")), Cancel);

        Assert.Empty(RawDatabase.Found(_storage.Folder, ["elsewhere-secret"]));
        Assert.Equal("https://chat.example/elsewhere-secret", Assert.Single((await _storage.OpenAgain().GetRequiredService<ICadenceStore>().AllAsync(Anna, Cancel)).Elsewhere).Value.Link?.Value);
        Assert.Equal(new Elsewhere(null), Assert.Single((await _storage.OpenWithOtherKeys().GetRequiredService<ICadenceStore>().AllAsync(Anna, Cancel)).Elsewhere).Value);
    }

    [Fact]
    public async Task Notes_open_for_nobody_else_and_with_no_other_keys()
    {
        var note = new Note(new NoteId(Anna.User), new PersonId(Ben.User), NoteKind.Note, new LocalDate(2026, 11, 24), "note-secret");
        await SaveBookmarksAsync(Anna);
        await SaveBookmarksAsync(Ben);
        await _storage.Port<INoteStore>().SaveAsync(Anna, note, Cancel);
        await _storage.Port<INoteStore>().SaveAsync(Ben, note with { Id = new NoteId(Ben.User), Text = "Ben's" }, Cancel);

        Assert.Equal([note], await _storage.OpenAgain().GetRequiredService<INoteStore>().AllAsync(Anna, Cancel));
        Assert.Empty(await _storage.OpenWithOtherKeys().GetRequiredService<INoteStore>().AllAsync(Anna, Cancel));

        RawDatabase.Execute(_storage.File, "UPDATE note SET secret = (SELECT secret FROM note WHERE mailbox = 1) WHERE mailbox = 2");
        Assert.Empty(await _storage.Port<INoteStore>().AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Where_people_meet_cannot_be_read_in_the_files_and_opens_with_the_right_keys_alone()
    {
        var scans = _storage.Port<IScanStore>();
        await scans.EnrolAsync(Anna, Cancel);
        var meeting = Records.Meeting.Samplings(1).Single() with { Place = "place-secret" };
        var booking = Records.Booking.Samplings(1).Single() with { State = BookingState.Asked, Place = "place-secret" };
        var journey = Records.Journey.Samplings(1).Single() with { Place = "place-secret" };
        await scans.SaveCalendarPageAsync(Anna, new CalendarRound(1, Window, null, true), [meeting], Cancel);
        Assert.True(await _storage.Port<IBookingStore>().TryAskAsync(Anna, booking, EmailAddress.From("anna@north.example")!, booking.AskedAt, Cancel));
        await _storage.Port<IJourneyStore>().SaveAsync(Anna, [journey], Cancel);

        Assert.Empty(RawDatabase.Found(_storage.Folder, ["place-secret"]));
        Assert.NotEmpty(RawDatabase.Found(_storage.Folder, [meeting.Key.Value]));
        var again = _storage.OpenAgain();
        Assert.Equal("place-secret", Assert.Single(await again.GetRequiredService<IScanStore>().MeetingsAsync(Anna, Cancel)).Place);
        Assert.Equal("place-secret", Assert.Single(await again.GetRequiredService<IBookingStore>().AllAsync(Anna, Cancel)).Place);
        Assert.Equal("place-secret", Assert.Single(await again.GetRequiredService<IJourneyStore>().FindAsync(Anna, Cancel)).Place);
        var others = _storage.OpenWithOtherKeys();
        Assert.Null(Assert.Single(await others.GetRequiredService<IScanStore>().MeetingsAsync(Anna, Cancel)).Place);
        Assert.Null(Assert.Single(await others.GetRequiredService<IBookingStore>().AllAsync(Anna, Cancel)).Place);
        Assert.Empty(await others.GetRequiredService<IJourneyStore>().FindAsync(Anna, Cancel));
    }

    [Fact]
    public async Task A_bookmark_moved_to_another_mailbox_does_not_open()
    {
        await SaveBookmarksAsync(Anna);
        await SaveBookmarksAsync(Ben);
        RawDatabase.Execute(_storage.File, "UPDATE bookmark SET secret = (SELECT secret FROM bookmark WHERE mailbox = 1) WHERE mailbox = 2");

        Assert.Null(await _storage.Port<IScanStore>().BookmarkAsync(Ben, Inbox, Cancel));
    }

    private async Task SaveBookmarksAsync(MailboxId mailbox)
    {
        var scans = _storage.Port<IScanStore>();
        await scans.EnrolAsync(mailbox, Cancel);
        await scans.SaveMailPageAsync(mailbox, Inbox, new MailPage.Read([], new Bookmark("mail-delta-secret"), true, 0), Cancel);
        await scans.SaveCalendarPageAsync(mailbox, new CalendarRound(4, Window, new Bookmark("calendar-next-secret"), false), [], Cancel);
    }
}
