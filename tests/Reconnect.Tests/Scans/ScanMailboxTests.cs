using NodaTime;
using NodaTime.Testing;
using Reconnect.Bookings;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Scans;

public sealed class ScanMailboxTests
{
    private static readonly FolderId Inbox = new("inbox");
    private static readonly FolderId Sent = new("sent");
    private static readonly FolderId Archive = new("archive");
    private readonly FakeMailHistory _mail = new();
    private readonly FakeCalendarHistory _calendar = new();
    private readonly FakeProfiles _profiles = new(new PaperTrail().Profile);
    private readonly InMemoryScanStore _scans = new();
    private readonly InMemoryTieStore _ties = new();
    private readonly FakeClock _clock = new(Now);

    public ScanMailboxTests()
    {
        var trail = new PaperTrail().TalkEvery(7, Anna, 100, 20);
        foreach (var mail in trail.History.Messages) { _mail.Put(mail.From == You ? Sent : Inbox, mail); }
        _mail.Put(Archive);
        _calendar.Meetings.AddRange(new PaperTrail().Met([Anna], 90).Met([Anna], 60).Met([Anna], 30).Met([Anna], -5).Met([Anna], -59).History.Meetings);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_everything_and_finds_the_ties()
    {
        await ScanAsync();

        var tie = Assert.Single((await _ties.FindAsync(Mailbox, Token))!.Ties);
        Assert.Equal((Anna.Address, Ago(23, 10), Ago(-5, 14)), (tie.Person.Address, tie.LastContact, tie.Planned));
        Assert.Equal(
            new ScanStatus(ScanStage.Done, 24, 5, 3, 3, Now, Now, null), await _scans.StatusAsync(Mailbox, Token));
    }

    [Fact]
    public async Task Says_how_far_it_is_while_it_reads()
    {
        await ScanAsync();

        Assert.Equal([(0, 0), (0, 3), (1, 3), (2, 3), (3, 3), (3, 3)], _scans.Statuses.Select(status => (status.FoldersDone, status.FoldersTotal)));
        Assert.All(_scans.Statuses.SkipLast(1), status => Assert.Equal(ScanStage.Running, status.Stage));
    }

    [Fact]
    public async Task Reads_two_folders_at_a_time_and_never_three()
    {
        for (var number = 0; number < 6; number++) { _mail.Put(new FolderId($"project{number}")); }

        await ScanAsync();

        Assert.InRange(_mail.MostAtOnce, 1, 2);
    }

    [Fact]
    public async Task Reads_only_what_is_new_the_next_time()
    {
        await ScanAsync();
        _mail.Asked.Clear();
        _mail.Put(Inbox, new PaperTrail().Mail(Anna, [You], Ago(1), "new").History.Messages[0] with { Key = new MessageKey("<new@fjordline.example>") });

        await ScanAsync();

        Assert.DoesNotContain(_mail.Asked, asked => asked.From is null);
        Assert.Equal(3, _mail.Asked.Count);
        Assert.Equal(Ago(1), Assert.Single((await _ties.FindAsync(Mailbox, Token))!.Ties).LastContact);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(15)]
    public async Task Killed_at_any_page_it_goes_on_there_and_ends_the_same(int pagesBefore)
    {
        var pages = 0;
        _scans.BeforeSaving = () =>
        {
            if (Interlocked.Increment(ref pages) == pagesBefore) { throw new OperationCanceledException(); }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(ScanAsync);
        Assert.Equal(ScanStage.Running, (await _scans.StatusAsync(Mailbox, Token)).Stage);
        var read = _mail.Asked.ToList();
        _mail.Asked.Clear();
        _scans.BeforeSaving = () => { };

        await ScanAsync();

        var undisturbed = new ScanMailboxTests();
        await undisturbed.ScanAsync();
        Assert.Equal((await undisturbed._ties.FindAsync(Mailbox, Token))!.Ties[0].Memory.ToString(), (await _ties.FindAsync(Mailbox, Token))!.Ties[0].Memory.ToString());
        Assert.Equal(await undisturbed._scans.StatusAsync(Mailbox, Token), await _scans.StatusAsync(Mailbox, Token));
        var startsAgain = _mail.Asked.Where(asked => asked.From is null).Select(asked => asked.Folder);
        Assert.DoesNotContain(startsAgain, folder => read.Count(asked => asked.Folder == folder) > 1);
    }

    [Fact]
    public async Task A_lost_bookmark_starts_the_folder_again_and_counts_nothing_twice()
    {
        await ScanAsync();
        _mail.LoseBookmarks(Inbox, 2);

        await ScanAsync();

        Assert.Equal((ScanStage.Done, 24), ((await _scans.StatusAsync(Mailbox, Token)).Stage, (await _scans.StatusAsync(Mailbox, Token)).MessagesRead));
    }

    [Fact]
    public async Task A_bookmark_lost_a_third_time_fails_loudly()
    {
        await ScanAsync();
        _mail.LoseBookmarks(Inbox, 3);

        await Assert.ThrowsAsync<EndlessPagingException>(ScanAsync);
        Assert.Equal("unexpected", (await _scans.StatusAsync(Mailbox, Token)).Problem);
    }

    [Fact]
    public async Task The_same_page_given_again_and_again_fails_loudly()
    {
        _mail.Endless = "0";

        await Assert.ThrowsAsync<EndlessPagingException>(ScanAsync);
        Assert.Equal((ScanStage.Failed, "unexpected"), ((await _scans.StatusAsync(Mailbox, Token)).Stage, (await _scans.StatusAsync(Mailbox, Token)).Problem));
        Assert.True(_mail.Asked.Count <= 6);
    }

    [Fact]
    public async Task More_than_twenty_thousand_pages_fail_loudly()
    {
        _mail.IsBottomless = true;

        await Assert.ThrowsAsync<EndlessPagingException>(ScanAsync);
        Assert.InRange(_mail.Asked.Count(asked => asked.Folder == Archive), 20_001, 20_001);
    }

    [Fact]
    public async Task An_endless_calendar_fails_loudly()
    {
        _calendar.IsEndless = true;

        await Assert.ThrowsAsync<EndlessPagingException>(ScanAsync);
        Assert.Equal(2, _calendar.Asked.Count);
    }

    [Fact]
    public async Task A_mailbox_that_takes_no_part_is_not_read()
    {
        await Scan().HandleAsync(Mailbox, Token);

        Assert.Empty(_mail.Asked);
        Assert.Equal(0, _ties.Saves);
    }

    [Fact]
    public async Task A_user_deleted_meanwhile_keeps_nothing()
    {
        await _scans.EnrolAsync(Mailbox, Token);
        _scans.BeforeSaving = () => _scans.Delete(Mailbox);

        await Scan().HandleAsync(Mailbox, Token);

        Assert.Equal(0, _ties.Saves);
        Assert.Equal(ScanStatus.Never, await _scans.StatusAsync(Mailbox, Token));
    }

    public static TheoryData<Exception, string> Faults => new()
    {
        { new MailboxGoneException(Mailbox), "mailbox-gone" },
        { new ConsentMissingException(Mailbox), "needs-consent" },
        { new MailboxBusyException(Mailbox, Duration.FromSeconds(9)), "busy" },
        { new InvalidOperationException("?"), "unexpected" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_in_the_status_and_rises(Exception fault, string code)
    {
        _profiles.Fault = fault;
        Assert.Same(fault, await Assert.ThrowsAnyAsync<Exception>(ScanAsync));
        Assert.Equal((ScanStage.Failed, code, Now), (_scans.Statuses[^1].Stage, _scans.Statuses[^1].Problem, _scans.Statuses[^1].FinishedAt));

        _profiles.Fault = null;
        _mail.Fault = fault;
        Assert.Same(fault, await Assert.ThrowsAnyAsync<Exception>(ScanAsync));
        Assert.Equal(code, _scans.Statuses[^1].Problem);
        Assert.Equal(0, _ties.Saves);
    }

    private ScanMailbox Scan() => new(_mail, _calendar, _profiles, _scans, new FindTies(_scans, new InMemoryTalkStore(), new InMemoryPeopleWordStore(), _ties, new InMemorySettingsStore(), _clock), new LearnKept(_scans, new InMemoryBookingStore(), new InMemoryKeptTimes(), new UserClock(_scans, new InMemorySettingsStore(), _clock)), _clock);

    private async Task ScanAsync()
    {
        await _scans.EnrolAsync(Mailbox, Token);
        await Scan().HandleAsync(Mailbox, Token);
    }
}
