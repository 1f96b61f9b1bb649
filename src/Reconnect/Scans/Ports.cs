using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Scans;

public readonly record struct FolderId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Where reading goes on. A secret: it opens the mailbox together with a token, and is never logged.</summary>
public sealed record Bookmark(string Value)
{
    public override string ToString() => "(bookmark)";
}

/// <summary>One page of one folder, or the news that the bookmark is too old.</summary>
public abstract record MailPage
{
    private MailPage() { }

    /// <param name="Messages">Disposed by whoever asked for the page, once it is kept.</param>
    /// <param name="Next">Where the next page, or the next night, begins.</param>
    /// <param name="IsCaughtUp">Nothing more to read now: <paramref name="Next"/> is for the next scan.</param>
    /// <param name="Skipped">Items that were no mail between people or could not be understood.</param>
    public sealed record Read(PackedMails Messages, Bookmark Next, bool IsCaughtUp, int Skipped) : MailPage;

    /// <summary>Microsoft 365 no longer knows the bookmark: the folder is read again from the start, which counts nothing twice.</summary>
    public sealed record BookmarkLost : MailPage;
}

/// <summary>The mail of one mailbox, in pages, from Microsoft 365.</summary>
public interface IMailHistory
{
    /// <summary>The folders people keep mail in: sent, inbox, archive and their own; never drafts, junk or deleted mail.</summary>
    /// <exception cref="MailboxGoneException"/>
    /// <exception cref="MailboxBusyException"/>
    Task<IReadOnlyList<FolderId>> FoldersAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <param name="from">Null reads from the start.</param>
    /// <exception cref="MailboxGoneException"/>
    /// <exception cref="MailboxBusyException"/>
    Task<MailPage> ReadPageAsync(MailboxId mailbox, FolderId folder, Bookmark? from, CancellationToken cancellationToken);
}

/// <param name="Next">Null when the window is read to its end.</param>
public sealed record CalendarPage(IReadOnlyList<Meeting> Meetings, Bookmark? Next);

/// <summary>The user's own calendar, in pages, occurrences expanded.</summary>
public interface ICalendarHistory
{
    /// <param name="from">Null reads the window from its start; a bookmark belongs to the window it came from.</param>
    /// <exception cref="MailboxGoneException"/>
    /// <exception cref="MailboxBusyException"/>
    Task<CalendarPage> ReadPageAsync(MailboxId mailbox, Interval window, Bookmark? from, CancellationToken cancellationToken);
}

/// <summary>What the mailbox says of its owner.</summary>
public interface IMailboxProfiles
{
    Task<MailboxProfile> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>The user's address book; empty where that permission was not given.</summary>
    Task<IReadOnlyList<ContactCard>> ReadCardsAsync(MailboxId mailbox, CancellationToken cancellationToken);
}

public enum ScanStage { None, Queued, Running, Done, Failed }

/// <param name="Problem">A code of docs/api.md when the last scan failed; else null.</param>
public sealed record ScanStatus(
    ScanStage Stage, int MessagesRead, int MeetingsRead, int FoldersDone, int FoldersTotal, Instant? StartedAt, Instant? FinishedAt, string? Problem)
{
    public static ScanStatus Never { get; } = new(ScanStage.None, 0, 0, 0, 0, null, null, null);
}

/// <summary>How far one reading of a window of the calendar is.</summary>
/// <param name="Round">Grows by one with each reading of the calendar; meetings of the window that a finished round did not see are gone.</param>
/// <param name="Next">Null before the first page and after the last.</param>
public sealed record CalendarRound(int Round, Interval Window, Bookmark? Next, bool IsDone)
{
    /// <summary>When its reading began: what came into the calendar later, it may not have seen.</summary>
    public Instant BeganAt => Window.End - CalendarReading.Ahead;
}

/// <summary>What is remembered of one mailbox between pages and nights. Every method is one transaction and may be repeated.</summary>
public interface IScanStore
{
    /// <summary>Every mailbox that takes part.</summary>
    Task<IReadOnlyList<MailboxId>> EnrolledAsync(CancellationToken cancellationToken);

    /// <summary>Takes a mailbox in; does nothing when it already takes part.</summary>
    Task EnrolAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary><see cref="ScanStatus.Never"/> for a mailbox that does not take part. The two counts are of what is kept.</summary>
    Task<ScanStatus> StatusAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Keeps stage, folders and times; the counts in <paramref name="status"/> are ignored. Does nothing for a mailbox that does not take part.</summary>
    Task SaveStatusAsync(MailboxId mailbox, ScanStatus status, CancellationToken cancellationToken);

    Task<Bookmark?> BookmarkAsync(MailboxId mailbox, FolderId folder, CancellationToken cancellationToken);

    /// <summary>Keeps the page's messages and its bookmark together. A message whose key is already kept changes nothing.</summary>
    Task SaveMailPageAsync(MailboxId mailbox, FolderId folder, MailPage.Read page, CancellationToken cancellationToken);

    Task ForgetBookmarkAsync(MailboxId mailbox, FolderId folder, CancellationToken cancellationToken);

    /// <summary>Null before the first one.</summary>
    Task<CalendarRound?> CalendarRoundAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Keeps the page's meetings (a known key is replaced) and the round together. A round that is done removes the meetings
    /// that start inside its window and were not seen in it. What is replaced and removed leaves its <see cref="LostTimes"/>.</summary>
    Task SaveCalendarPageAsync(MailboxId mailbox, CalendarRound round, IReadOnlyList<Meeting> meetings, CancellationToken cancellationToken);

    Task SaveProfileAsync(MailboxId mailbox, MailboxProfile profile, IReadOnlyList<ContactCard> cards, CancellationToken cancellationToken);

    /// <summary>Null before the first profile was read.</summary>
    Task<MailboxProfile?> ProfileAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>The user's address book as it was last read; empty before that.</summary>
    Task<IReadOnlyList<ContactCard>> CardsAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Every meeting that was read, past and coming, oldest first.</summary>
    Task<IReadOnlyList<Meeting>> MeetingsAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Times of the last two years at which a meeting of two was planned and then was not, oldest first.</summary>
    Task<IReadOnlyList<LostTime>> LostTimesAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>All that was read, for finding people and ties. Null before the first profile was read.</summary>
    Task<History?> HistoryAsync(MailboxId mailbox, CancellationToken cancellationToken);
}

/// <summary>The ties found by the last finished scan.</summary>
public interface ITieStore
{
    /// <summary>Null before the first scan is done.</summary>
    Task<TieBook?> FindAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Replaces what was there. Does nothing for a mailbox that does not take part (it may have been deleted meanwhile).</summary>
    Task SaveAsync(MailboxId mailbox, TieBook ties, CancellationToken cancellationToken);
}
