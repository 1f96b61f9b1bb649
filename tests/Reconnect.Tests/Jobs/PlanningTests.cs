using NodaTime;
using NSubstitute;
using Reconnect.Digests;
using Reconnect.Jobs;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Jobs;

public sealed class PlanningTests
{
    private readonly Office _office = new();
    private readonly InMemoryDigestLog _log = new();
    private readonly IJobs _jobs = Substitute.For<IJobs>();
    private readonly List<(JobKind Kind, MailboxId Mailbox, Duration After)> _queued = [];

    public PlanningTests()
    {
        _jobs.WhenForAnyArgs(jobs => jobs.EnqueueAsync(default, default, default, default))
            .Do(call => _queued.Add((call.Arg<JobKind>(), call.Arg<MailboxId>(), call.Arg<Duration>())));
        Enrolled(Office.Me);
    }

    [Fact]
    public async Task Every_mailbox_is_scanned_once_somewhere_in_the_window_and_every_night_at_the_same_time_of_it()
    {
        MailboxId[] thousand = [.. Enumerable.Range(0, 1000).Select(number => new MailboxId(Office.Me.Tenant, new Guid(number, 1, 2, [0, 0, 0, 0, 0, 0, 0, 0])))];
        Enrolled(thousand);
        var window = Duration.FromHours(6);

        Assert.Equal(1000, await PlanScans(window));
        var firstNight = _queued.ToList();
        _queued.Clear();
        await PlanScans(window);

        Assert.Equal(firstNight, _queued);
        Assert.Equal(thousand, _queued.Select(job => job.Mailbox));
        Assert.All(_queued, job => Assert.True(job.Kind is JobKind.Scan && job.After >= Duration.Zero && job.After < window));
        var perHour = _queued.GroupBy(job => (int)job.After.TotalHours).Select(hour => hour.Count()).ToList();
        Assert.Equal(6, perHour.Count);
        Assert.All(perHour, count => Assert.InRange(count, 120, 220));
    }

    [Fact]
    public async Task A_digest_is_due_from_its_hour_to_the_end_of_its_day()
    {
        await Want(new DigestWish(true, IsoDayOfWeek.Wednesday, 9));

        Assert.Equal(0, await PlanAt(Office.At(11, 25, 9, 0) - Duration.FromSeconds(1)));
        Assert.Equal(1, await PlanAt(Office.At(11, 25, 9, 0)));
        Assert.Equal(1, await PlanAt(Office.At(11, 26, 0, 0) - Duration.FromSeconds(1)));
        Assert.Equal(0, await PlanAt(Office.At(11, 26, 9, 0)));
        Assert.All(_queued, job => Assert.Equal((JobKind.Digest, Office.Me, Duration.Zero), job));
    }

    [Fact]
    public async Task A_digest_is_due_by_the_user_s_own_clock()
    {
        await Want(new DigestWish(true, IsoDayOfWeek.Thursday, 0));

        Assert.Equal(1, await PlanAt(Instant.FromUtc(2026, 11, 25, 23, 0))); // already Thursday in Berlin
    }

    [Fact]
    public async Task An_hour_that_is_skipped_in_spring_is_passed_all_the_same()
    {
        await Want(new DigestWish(true, IsoDayOfWeek.Sunday, 2));

        Assert.Equal(0, await PlanAt(Instant.FromUtc(2026, 3, 29, 0, 59)));
        Assert.Equal(1, await PlanAt(Instant.FromUtc(2026, 3, 29, 1, 0))); // 03:00 in Berlin, the minute after 01:59
    }

    [Theory]
    [InlineData(DigestStage.Sending)]
    [InlineData(DigestStage.Sent)]
    public async Task A_week_that_has_its_digest_gets_no_second_one(DigestStage stage)
    {
        await Want(new DigestWish(true, IsoDayOfWeek.Wednesday, 9));
        await _log.TryAddAsync(Office.Me, new DigestEntry(new IsoWeek(2026, 48), stage, "id", Office.Now), Office.Token);

        Assert.Equal(0, await PlanAt(Office.At(11, 25, 9, 0)));
        Assert.Equal(1, await PlanAt(Office.At(12, 2, 9, 0)));
    }

    [Fact]
    public async Task Nobody_gets_a_digest_without_asking_or_before_the_mailbox_was_read()
    {
        await Want(new DigestWish(false, IsoDayOfWeek.Wednesday, 9));
        Assert.Equal(0, await PlanAt(Office.At(11, 25, 9, 0)));

        await Want(new DigestWish(true, IsoDayOfWeek.Wednesday, 9));
        _office.Profile = null;
        Assert.Equal(0, await PlanAt(Office.At(11, 25, 9, 0)));
    }

    [Fact]
    public async Task Nobody_gets_a_digest_before_the_review_in_a_pause_or_away_from_the_office()
    {
        await Want(new DigestWish(true, IsoDayOfWeek.Wednesday, 9));
        _office.Reviews.DoneAt = null;
        Assert.Equal(0, await PlanAt(Office.At(11, 25, 9, 0)));
        _office.Reviews.DoneAt = Office.Now;

        await _office.Settings.SaveAsync(
            Office.Me, (await _office.Settings.FindAsync(Office.Me, Office.Token)) with { PausedUntil = new LocalDate(2026, 11, 26) }, Office.Token);
        Assert.Equal(0, await PlanAt(Office.At(11, 25, 9, 0)));
        Assert.Equal(1, await PlanAt(Office.At(12, 2, 9, 0)));

        _office.Profile = _office.Profile! with { Away = new Interval(Office.At(12, 1, 0, 0), Office.At(12, 4, 0, 0)) };
        Assert.Equal(0, await PlanAt(Office.At(12, 2, 9, 0)));
    }

    private void Enrolled(params MailboxId[] mailboxes) => _office.Scans.EnrolledAsync(default).ReturnsForAnyArgs(mailboxes);

    private async Task Want(DigestWish wish)
    {
        var settings = await _office.Settings.FindAsync(Office.Me, Office.Token);
        await _office.Settings.SaveAsync(Office.Me, settings with { Digest = wish }, Office.Token);
    }

    private Task<int> PlanScans(Duration window) => new PlanScans(_office.Scans, _jobs).HandleAsync(window, Office.Token);

    private Task<int> PlanAt(Instant now)
    {
        _office.Clock.Reset(now);
        return new PlanDigests(_office.Scans, _office.UserClock, _log, new FindMailBar(_office.Reviews, _office.Ties), _jobs).HandleAsync(Office.Token);
    }
}
