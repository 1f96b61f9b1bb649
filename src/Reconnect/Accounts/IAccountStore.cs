using NodaTime;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Digests;
using Reconnect.Journeys;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Accounts;

/// <summary>Everything kept about one user.</summary>
public sealed record Account(
    MailboxId Mailbox, UserSettings Settings, ScanStatus Scan, History? History, TieBook? Ties, IReadOnlyDictionary<PersonId, Care> Care,
    IReadOnlyDictionary<PersonId, Correction> Corrections, IReadOnlyList<Booking> Bookings, IReadOnlyList<DigestEntry> Digests)
{
    public ChosenCadences Cadences { get; init; } = ChosenCadences.None;

    public SuggestionLog Suggestions { get; init; } = SuggestionLog.None;

    public PeopleWords Addresses { get; init; } = PeopleWords.None;

    public IReadOnlyList<Talk> Talks { get; init; } = [];

    public IReadOnlyList<SocialHour> SocialHours { get; init; } = [];

    public IReadOnlyList<Offer> Offers { get; init; } = [];

    public IReadOnlyList<RecurringCatchUp> Recurring { get; init; } = [];

    public IReadOnlyList<LostTime> LostTimes { get; init; } = [];

    public KeptCounts KeptTimes { get; init; } = KeptCounts.None;

    public IReadOnlyList<Note> Notes { get; init; } = [];

    public IReadOnlyList<AfterQuestion> AfterQuestions { get; init; } = [];

    public IReadOnlyList<DigestNote> DigestNotes { get; init; } = [];

    /// <summary>When the first names were looked through; null while they are not.</summary>
    public Instant? ReviewedAt { get; init; }

    public IReadOnlyList<Journey> Journeys { get; init; } = [];
}

public interface IAccountStore
{
    Task<Account> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Deletes every row, job, link and secret of the user. When it returns, no byte of it is left in the files.</summary>
    Task DeleteAsync(MailboxId mailbox, CancellationToken cancellationToken);
}
