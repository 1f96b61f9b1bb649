using NodaTime;
using Reconnect.Accounts;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Jobs;
using Reconnect.Links;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Storage.Embedded;
using Reconnect.Suggestions;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Storage.Embedded;

public sealed class DeletedBytesTests : IAsyncDisposable
{
    private static readonly MailboxId Anna = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-1111-2222-3333-aaaaaaaaaaaa"));
    private static readonly MailboxId Ben = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("bbbbbbbb-1111-2222-3333-bbbbbbbbbbbb"));
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 8, 0);

    private readonly EmbeddedUnderTest _storage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task No_byte_of_a_deleted_user_is_left_in_any_file()
    {
        await FillBothAsync();
        Assert.Equal(TextsOf("anna", Anna), RawDatabase.Found(_storage.Folder, TextsOf("anna", Anna))); // else nothing below would prove anything

        await _storage.Port<IAccountStore>().DeleteAsync(Anna, Cancel);

        Assert.Empty(RawDatabase.Found(_storage.Folder, TextsOf("anna", Anna)));
        Assert.Equal(TextsOf("ben", Ben), RawDatabase.Found(_storage.Folder, TextsOf("ben", Ben)));
    }

    [Fact]
    public async Task Pages_that_were_written_over_and_moved_before_leave_none_either()
    {
        await FillBothAsync();
        for (var round = 2; round < 6; round++)
        {
            await SaveMeetingsAsync(Anna, "anna", round);
            await SaveMeetingsAsync(Ben, "ben", round);
            await _storage.Port<ITieStore>().SaveAsync(Anna, Ties(Anna, "anna"), Cancel);
        }

        await _storage.Port<IAccountStore>().DeleteAsync(Anna, Cancel);

        Assert.Empty(RawDatabase.Found(_storage.Folder, TextsOf("anna", Anna)));
    }

    [Fact]
    public async Task A_reader_of_the_old_state_only_delays_the_deletion()
    {
        await FillBothAsync();
        await using var reader = RawDatabase.Connect(_storage.File);
        await using var reading = reader.BeginTransaction(deferred: true);
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT count(*) FROM mail_page";
        await command.ExecuteScalarAsync(Cancel);

        var deletion = Task.Run(() => _storage.Port<IAccountStore>().DeleteAsync(Anna, Cancel), Cancel);
        while ((await _storage.Port<IScanStore>().EnrolledAsync(Cancel)).Contains(Anna))
        {
            await Task.Yield();
        }
        Assert.False(deletion.IsCompleted);
        await reading.RollbackAsync(Cancel);
        await deletion;

        Assert.Empty(RawDatabase.Found(_storage.Folder, TextsOf("anna", Anna)));
    }

    [Fact]
    public async Task The_next_start_finishes_a_deletion_that_died_halfway()
    {
        await FillBothAsync();
        using (var database = SqliteDatabase.Open(_storage.Folder))
        {
            RawDatabase.Execute(_storage.File, "PRAGMA foreign_keys = ON; DELETE FROM mailbox WHERE id = 1; INSERT INTO wipe VALUES (1)");
            Assert.NotEmpty(RawDatabase.Found(_storage.Folder, TextsOf("anna", Anna)));
        }

        using var next = SqliteDatabase.Open(_storage.Folder);

        Assert.Empty(RawDatabase.Found(_storage.Folder, TextsOf("anna", Anna)));
    }

    private static string[] TextsOf(string user, MailboxId mailbox) =>
    [
        $"{user}@north.example", $"{user}-friend7@", $"{user}-attendee3@", $"{user}-card@", $"{user}-tie@", $"{user}-booked@", $"{user}-offered@", $"{user}-colleague@", $"{user}-excluded@",
        $"Friend {user}", $"Subject {user}", $"Link {user}", mailbox.User.ToString("D"),
    ];

    private static EmailAddress Address(string local) => EmailAddress.From($"{local}@north.example")!;

    private static TieBook Ties(MailboxId mailbox, string user) => new(
        Start, new OwnDays(0, null, []),
        [
            new Tie(
                new Person(new PersonId(mailbox.User), $"Tie {user}", [Address($"{user}-tie")]),
                TieMemory.Empty with { Days = 1, LastAt = Start, FromUser = true, FromOther = true }, [], Start, null, null, null, null),
        ]);

    private async Task FillBothAsync()
    {
        await _storage.Port<IScanStore>().EnrolAsync(Anna, Cancel);
        await _storage.Port<IScanStore>().EnrolAsync(Ben, Cancel);
        for (var page = 0; page < 8; page++)
        {
            await SaveMessagesAsync(Anna, "anna", page);
            await SaveMessagesAsync(Ben, "ben", page);
        }
        await FillAsync(Anna, "anna");
        await FillAsync(Ben, "ben");
    }

    private async Task SaveMessagesAsync(MailboxId mailbox, string user, int page)
    {
        var messages = Enumerable.Range(page * 100, 100).Select(i => new MailMessage(
            new MessageKey($"<{user}-message{i}@north.example>"), Start + Duration.FromHours(i), new Correspondent(Address($"{user}-friend{i % 50}"), $"Friend {user} {i}"),
            [new Correspondent(Address(user), user)], [], [], $"conversation {user} {i}", MailTraits.None));
        await _storage.Port<IScanStore>().SaveMailPageAsync(
            mailbox, new FolderId("inbox"), new MailPage.Read([.. messages], new Bookmark("next"), false, 0), Cancel);
    }

    private async Task SaveMeetingsAsync(MailboxId mailbox, string user, int round)
    {
        var window = new Interval(Start, Start + Duration.FromDays(400));
        var meetings = Enumerable.Range(0, 150).Where(i => i % round != 1).Select(i => new Meeting(
            new MeetingKey($"{user} {i}"), null, $"Subject {user} {new string('x', i * round)}",
            new Interval(Start + Duration.FromDays(i), Start + Duration.FromDays(i + 1)), false, ShowAs.Busy, false, false, null,
            [new Attendee(new Correspondent(Address($"{user}-attendee{i}"), "A"), AttendeeKind.Required, Answer.None)], Answer.None));
        await _storage.Port<IScanStore>().SaveCalendarPageAsync(mailbox, new CalendarRound(round, window, null, IsDone: true), [.. meetings], Cancel);
    }

    private async Task FillAsync(MailboxId mailbox, string user)
    {
        var person = new PersonId(mailbox.User);
        var profile = new MailboxProfile(Address(user), [Address(user)], user, DateTimeZone.Utc, WorkingHours.Usual, "en", null);
        await SaveMeetingsAsync(mailbox, user, round: 3);
        await _storage.Port<IScanStore>().SaveProfileAsync(mailbox, profile, [new ContactCard($"Card {user}", [Address($"{user}-card")])], Cancel);
        await _storage.Port<ITieStore>().SaveAsync(mailbox, Ties(mailbox, user), Cancel);
        await _storage.Port<ISettingsStore>().SaveAsync(mailbox, UserSettings.Default with { ExcludedAddresses = [Address($"{user}-excluded")] }, Cancel);
        await _storage.Port<ICadenceStore>().SaveAsync(mailbox, new Circle(new CircleId(mailbox.User), $"Circle {user}", null, [person]), Cancel);
        await _storage.Port<ICadenceStore>().SetElsewhereAsync(mailbox, person, new Elsewhere(ElsewhereLink.From($"https://chat.example/{user}-elsewhere")), Cancel); // encrypted: only the id could be found
        await _storage.Port<ICareStore>().SetAsync(mailbox, person, new Care.Never(), Cancel);
        await _storage.Port<IBookingStore>().TryAskAsync(
            mailbox,
            new Booking(
                new BookingId(mailbox.User), person, $"Booked {user}", Address($"{user}-booked"), new Interval(Start, Start), false, BookingState.Asked, Start, Start),
            Address(user), Start, Cancel);
        await _storage.Port<IFreeBusyCopies>().SaveAsync(
            mailbox, [new FreeBusyCopy(Availability.Unknown(Address($"{user}-colleague")), new Interval(Start, Start), Start)], Start, Cancel);
        var offer = new Offer(
            mailbox, new OfferId(mailbox.User), person, $"Offered {user}", Address($"{user}-offered"), [new Hold(mailbox.User, new Interval(Start, Start), $"Held {user}")], null, "en",
            Start);
        await _storage.Port<IOfferStore>().TryAddAsync(offer, Cancel);
        await _storage.Port<IOfferStore>().IssueAsync(offer, Cancel);
        // Encrypted, so that only the day of the question and the ids could be found.
        await _storage.Port<INoteStore>().SaveAsync(mailbox, new Note(new NoteId(mailbox.User), person, NoteKind.Note, new LocalDate(2026, 11, 24), $"Note {user}"), Cancel);
        await _storage.Port<INoteStore>().AskedAsync(mailbox, new AfterQuestion(new BookingId(mailbox.User), new LocalDate(2026, 11, 24), IsDismissed: false), Cancel);
        await _storage.Port<ILinkStore>().IssueAsync(new Link(mailbox, LinkAction.Never, person, $"Link {user}", null, null, Start, null), Cancel);
        await _storage.Port<IJobs>().EnqueueAsync(JobKind.Scan, mailbox, Duration.Zero, Cancel);
    }
}
