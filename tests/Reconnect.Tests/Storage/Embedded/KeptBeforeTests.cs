using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Digests;
using Reconnect.People;
using Reconnect.Reviews;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Tests.Storage.Contract;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Storage.Embedded;

/// <summary>What an older version wrote stays readable.</summary>
public sealed class KeptBeforeTests : IAsyncLifetime
{
    private static readonly MailboxId Anna = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));
    private readonly EmbeddedUnderTest _storage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _storage.Port<IScanStore>().EnrolAsync(Anna, Cancel);
        await _storage.Port<IScanStore>().SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);
        await _storage.Port<ISettingsStore>().SaveAsync(Anna, UserSettings.Default with { LeadDays = 3 }, Cancel);
    }

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task Settings_without_lead_days_have_the_usual_ones()
    {
        RawDatabase.Execute(_storage.File, "UPDATE settings SET body = json_remove(body, '$.leadDays')");

        Deep.Equal(UserSettings.Default, await _storage.Port<ISettingsStore>().FindAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Settings_that_know_nothing_of_empty_weeks_want_no_mail_in_them()
    {
        RawDatabase.Execute(_storage.File, "UPDATE settings SET body = json_remove(body, '$.digest.emptyWeeks')");

        Assert.False((await _storage.Port<ISettingsStore>().FindAsync(Anna, Cancel)).Digest.EmptyWeeks);
    }

    [Fact]
    public async Task Settings_that_know_nothing_of_social_times_have_none()
    {
        RawDatabase.Execute(_storage.File, "UPDATE settings SET body = json_remove(body, '$.socialTimes')");

        Assert.Empty((await _storage.Port<ISettingsStore>().FindAsync(Anna, Cancel)).SocialTimes);
    }

    [Fact]
    public async Task Words_on_addresses_without_any_said_together_have_none()
    {
        await _storage.Port<IPeopleWordStore>().ChangeAsync(Anna, said => said.With(EmailAddress.From("zoe@north.example")!, false), Cancel);
        RawDatabase.Execute(_storage.File, "UPDATE people_words SET words = json_remove(words, '$.together')");

        Assert.Empty((await _storage.Port<IPeopleWordStore>().ReadAsync(Anna, Cancel)).Together);
    }

    [Fact]
    public async Task Cards_without_a_birthday_have_none()
    {
        RawDatabase.Execute(_storage.File, """UPDATE profile SET cards = '[{"name":"Zoe","addresses":["zoe@north.example"]}]'""");

        var card = Assert.Single(await _storage.Port<IScanStore>().CardsAsync(Anna, Cancel));

        Assert.Equal(("Zoe", (AnnualDate?)null), (card.Name, card.Birthday));
    }

    [Fact]
    public async Task Corrections_that_know_of_no_silence_hold_until_the_next_contact()
    {
        var lastYear = Instant.FromUtc(2025, 11, 24, 7, 0);
        await _storage.Port<ICareStore>().CorrectAsync(Anna, new PersonId(Anna.User), new Correction(ReasonKind.Moved, lastYear), Cancel);
        RawDatabase.Execute(_storage.File, "ALTER TABLE correction DROP COLUMN last_contact; DROP TABLE journeys; ALTER TABLE meeting DROP COLUMN place; ALTER TABLE booking DROP COLUMN place; DROP TABLE elsewhere; DROP TABLE review; DROP TABLE recurring; DROP TABLE digest_note; DROP TABLE note; DROP TABLE after_question; DROP TABLE social_hour; DROP TABLE offer_token; DROP TABLE offer; DROP TABLE free_busy; DROP TABLE lost_time; DROP TABLE kept_times; DELETE FROM schema_version WHERE version >= 9");

        var correction = Assert.Single(await _storage.OpenAgain().GetRequiredService<ICareStore>().CorrectionsAsync(Anna, Cancel)).Value;

        Assert.Equal(ReasonKind.Moved, correction.Kind);
        Assert.True(correction.LastContact > lastYear);
    }

    [Fact]
    public async Task Bookings_of_before_left_when_they_were_asked_for()
    {
        var booking = Records.Booking.Samplings(1).Single() with { State = BookingState.Invited, IsHeld = false };
        await BookingStoreContract.KeepAsync(_storage.Port<IBookingStore>(), Anna, booking);
        RawDatabase.Execute(
            _storage.File,
            "UPDATE booking SET body = json_remove(body, '$.leavesAt', '$.isHeld'); DROP TABLE held_time; DROP TABLE user_grant; "
            + "ALTER TABLE correction DROP COLUMN last_contact; DROP TABLE journeys; ALTER TABLE meeting DROP COLUMN place; ALTER TABLE booking DROP COLUMN place; DROP TABLE elsewhere; DROP TABLE review; DROP TABLE recurring; DROP TABLE digest_note; DROP TABLE note; DROP TABLE after_question; DROP TABLE social_hour; DROP TABLE offer_token; DROP TABLE offer; DROP TABLE free_busy; DROP TABLE lost_time; DROP TABLE kept_times; DELETE FROM schema_version WHERE version >= 8");

        var kept = Assert.Single(await _storage.OpenAgain().GetRequiredService<IBookingStore>().AllAsync(Anna, Cancel));

        Deep.Equal(booking with { LeavesAt = booking.AskedAt }, kept);
    }

    [Fact]
    public async Task Notes_on_a_week_of_before_count_no_failures()
    {
        await _storage.Port<IDigestLog>().NoteAsync(Anna, new DigestNote(new IsoWeek(2026, 47), DigestAbsence.Busy, Instant.FromUtc(2026, 11, 16, 7, 0), 2), Cancel);
        RawDatabase.Execute(_storage.File, "UPDATE digest_note SET body = json_remove(body, '$.failures')");

        Assert.Equal(0, Assert.Single(await _storage.Port<IDigestLog>().NotesAsync(Anna, Cancel)).Failures);
    }

    [Fact]
    public async Task Settings_without_a_pause_have_none()
    {
        await _storage.Port<ISettingsStore>().SaveAsync(Anna, UserSettings.Default with { PausedUntil = new LocalDate(2026, 12, 7) }, Cancel);
        RawDatabase.Execute(_storage.File, "UPDATE settings SET body = json_remove(body, '$.pausedUntil')");

        Assert.Null((await _storage.Port<ISettingsStore>().FindAsync(Anna, Cancel)).PausedUntil);
    }

    [Theory]
    [InlineData(DigestStage.Sent, false, true)]
    [InlineData(DigestStage.Sending, false, false)]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    public async Task Who_had_a_digest_or_spoke_of_somebody_before_there_was_a_review_has_done_it(DigestStage? stage, bool spoke, bool isDone)
    {
        if (stage is { } sent) { await _storage.Port<IDigestLog>().TryAddAsync(Anna, new DigestEntry(new IsoWeek(2026, 47), sent, "mail", Instant.FromUtc(2026, 11, 16, 7, 0)), Cancel); }
        if (spoke) { await _storage.Port<ICareStore>().SetAsync(Anna, new PersonId(Anna.User), new Care.Rest(), Cancel); }
        RawDatabase.Execute(_storage.File, "DROP TABLE elsewhere; DROP TABLE review; DELETE FROM schema_version WHERE version >= 19");

        Assert.Equal(isDone, await _storage.OpenAgain().GetRequiredService<IReviewStore>().DoneAtAsync(Anna, Cancel) is not null);
    }

    [Fact]
    public async Task A_calendar_read_before_places_were_kept_is_read_again_from_the_start()
    {
        var window = new Interval(Instant.FromUtc(2026, 10, 24, 9, 0), Instant.FromUtc(2027, 1, 22, 9, 0));
        var meeting = Records.Meeting.Samplings(1).Single() with { Place = null, Zone = null };
        await _storage.Port<IScanStore>().SaveCalendarPageAsync(Anna, new CalendarRound(7, window, null, IsDone: true), [meeting], Cancel);
        RawDatabase.Execute(
            _storage.File,
            "DROP TABLE journeys; ALTER TABLE meeting DROP COLUMN place; ALTER TABLE booking DROP COLUMN place; DROP TABLE digest_note; DROP TABLE note; DROP TABLE after_question; DROP TABLE lost_time; DROP TABLE kept_times; DROP TABLE elsewhere; DROP TABLE review; "
            + "DELETE FROM schema_version WHERE version >= 14");

        var again = _storage.OpenAgain();
        var scans = again.GetRequiredService<IScanStore>();
        Deep.Equal(new[] { meeting }, await scans.MeetingsAsync(Anna, Cancel));
        var findTies = new FindTies(scans, new InMemoryTalkStore(), new InMemoryPeopleWordStore(), new InMemoryTieStore(), new InMemorySettingsStore(), _storage.Clock);
        var learnKept = new LearnKept(scans, again.GetRequiredService<IBookingStore>(), new InMemoryKeptTimes(), new UserClock(scans, new InMemorySettingsStore(), _storage.Clock));
        await new ScanMailbox(new FakeMailHistory(), new FakeCalendarHistory(), new FakeProfiles(new PaperTrail().Profile), scans, findTies, learnKept, _storage.Clock).HandleAsync(Anna, Cancel);

        var now = _storage.Clock.GetCurrentInstant();
        var twoYearsBack = new LocalDate(2024, 11, 24).AtStartOfDayInZone(PaperTrail.Zone).ToInstant();
        Assert.Equal(new CalendarRound(8, new Interval(twoYearsBack, now + Duration.FromDays(60)), null, IsDone: true), await scans.CalendarRoundAsync(Anna, Cancel));
    }
}
