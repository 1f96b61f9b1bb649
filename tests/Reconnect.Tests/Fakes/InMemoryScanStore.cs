using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Tests.Fakes;

/// <summary>Keeps what the real one keeps, one page at a time, and nothing for a mailbox that takes no part.</summary>
public sealed class InMemoryScanStore : IScanStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MailboxId, Kept> _kept = [];

    /// <summary>Every status saved, in order.</summary>
    public List<ScanStatus> Statuses { get; } = [];

    /// <summary>Called before a page is kept; throwing stands for a process that dies.</summary>
    public Action BeforeSaving { get; set; } = () => { };

    public void Delete(MailboxId mailbox)
    {
        lock (_lock) { _kept.Remove(mailbox); }
    }

    public Task<IReadOnlyList<MailboxId>> EnrolledAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MailboxId>>([.. _kept.Keys]);

    public Task EnrolAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        lock (_lock) { _kept.TryAdd(mailbox, new Kept()); }
        return Task.CompletedTask;
    }

    public Task<ScanStatus> StatusAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_kept.TryGetValue(mailbox, out var kept)
                ? kept.Status with { MessagesRead = kept.Messages.Count, MeetingsRead = kept.Meetings.Count }
                : ScanStatus.Never);
        }
    }

    public Task SaveStatusAsync(MailboxId mailbox, ScanStatus status, CancellationToken cancellationToken) => Change(mailbox, kept =>
    {
        kept.Status = status;
        Statuses.Add(status);
    });

    public Task<Bookmark?> BookmarkAsync(MailboxId mailbox, FolderId folder, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.TryGetValue(mailbox, out var kept) ? kept.Bookmarks.GetValueOrDefault(folder) : null);

    public Task SaveMailPageAsync(MailboxId mailbox, FolderId folder, MailPage.Read page, CancellationToken cancellationToken)
    {
        BeforeSaving();
        return Change(mailbox, kept =>
        {
            foreach (var message in page.Messages) { kept.Messages.TryAdd(message.Key, message); }
            kept.Bookmarks[folder] = page.Next;
        });
    }

    public Task ForgetBookmarkAsync(MailboxId mailbox, FolderId folder, CancellationToken cancellationToken) => Change(mailbox, kept => kept.Bookmarks.Remove(folder));

    public Task<CalendarRound?> CalendarRoundAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.TryGetValue(mailbox, out var kept) ? kept.Round : null);

    public Task SaveCalendarPageAsync(MailboxId mailbox, CalendarRound round, IReadOnlyList<Meeting> meetings, CancellationToken cancellationToken)
    {
        BeforeSaving();
        return Change(mailbox, kept =>
        {
            var moved = meetings.Where(meeting => kept.Meetings.ContainsKey(meeting.Key)).Select(meeting => (kept.Meetings[meeting.Key].Meeting, meeting));
            kept.Lose(LostTimes.Moved(moved, round.BeganAt));
            foreach (var meeting in meetings) { kept.Lost.Remove((meeting.Key, meeting.When.Start)); }
            foreach (var meeting in meetings) { kept.Meetings[meeting.Key] = (meeting, round.Round); }
            kept.Round = round;
            if (!round.IsDone) { return; }
            var gone = kept.Meetings.Values.Where(pair => pair.Round < round.Round && round.Window.Contains(pair.Meeting.When.Start)).Select(pair => pair.Meeting).ToList();
            foreach (var meeting in gone) { kept.Meetings.Remove(meeting.Key); }
            kept.Lose(LostTimes.Gone(gone, round.BeganAt));
            foreach (var old in kept.Lost.Keys.Where(lost => lost.Start < round.BeganAt - LostTimes.Kept).ToList()) { kept.Lost.Remove(old); }
        });
    }

    public Task SaveProfileAsync(MailboxId mailbox, MailboxProfile profile, IReadOnlyList<ContactCard> cards, CancellationToken cancellationToken) =>
        Change(mailbox, kept => (kept.Profile, kept.Cards) = (profile, cards));

    public Task<MailboxProfile?> ProfileAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.TryGetValue(mailbox, out var kept) ? kept.Profile : null);

    public Task<IReadOnlyList<ContactCard>> CardsAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.TryGetValue(mailbox, out var kept) ? kept.Cards : []);

    public async Task<IReadOnlyList<Meeting>> MeetingsAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        (await HistoryAsync(mailbox, cancellationToken))?.Meetings ?? [];

    public Task<IReadOnlyList<LostTime>> LostTimesAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LostTime>>(
        _kept.TryGetValue(mailbox, out var kept) ? [.. kept.Lost.Values.OrderBy(lost => lost.When.Start).ThenBy(lost => lost.Key.Value, StringComparer.Ordinal)] : []);

    public Task<History?> HistoryAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.TryGetValue(mailbox, out var kept) && kept.Profile is { } profile
            ? new History(
                profile, [.. kept.Messages.Values.OrderBy(mail => mail.At).ThenBy(mail => mail.Key.Value, StringComparer.Ordinal)],
                [.. kept.Meetings.Values.Select(pair => pair.Meeting).OrderBy(meeting => meeting.When.Start)], kept.Cards)
            : null);

    private Task Change(MailboxId mailbox, Action<Kept> change)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(mailbox, out var kept)) { change(kept); }
        }
        return Task.CompletedTask;
    }

    private sealed class Kept
    {
        public ScanStatus Status { get; set; } = ScanStatus.Never;
        public Dictionary<MessageKey, MailMessage> Messages { get; } = [];
        public Dictionary<FolderId, Bookmark> Bookmarks { get; } = [];
        public Dictionary<MeetingKey, (Meeting Meeting, int Round)> Meetings { get; } = [];
        public CalendarRound? Round { get; set; }
        public Dictionary<(MeetingKey Key, Instant Start), LostTime> Lost { get; } = [];
        public MailboxProfile? Profile { get; set; }
        public IReadOnlyList<ContactCard> Cards { get; set; } = [];

        public void Lose(IReadOnlyList<LostTime> lost)
        {
            foreach (var time in lost) { Lost[(time.Key, time.When.Start)] = time; }
        }
    }
}
