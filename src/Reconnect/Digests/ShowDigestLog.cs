using NodaTime;
using Reconnect.Suggestions;

namespace Reconnect.Digests;

public enum DeliveryState
{
    Sent,
    Failed,
    NothingToSay,

    /// <summary>On its way in this very moment.</summary>
    Sending,
}

/// <summary>What became of one week's mail.</summary>
/// <param name="At">When it was sent, or last tried.</param>
/// <param name="Problem">What went wrong, in one sentence, also before a mail that left in the end; null where nothing did.</param>
public sealed record Delivery(IsoWeek Week, DeliveryState State, Instant At, string? Problem);

/// <summary>Shows what became of each week's mail. A mail that left counts more than the attempts before it.</summary>
public sealed class ShowDigestLog(IDigestLog log, IClock clock)
{
    /// <summary>A year and its odd week: nobody looks further back, and the export has all.</summary>
    public const int Longest = 53;

    /// <summary>Newest week first.</summary>
    public async Task<IReadOnlyList<Delivery>> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var entries = await log.AllAsync(mailbox, cancellationToken);
        var notes = await log.NotesAsync(mailbox, cancellationToken);
        var failures = notes.ToDictionary(note => note.Week, note => note.Failures);
        var noted = notes.Where(note => entries.All(entry => entry.Week != note.Week)).Select(Of);
        return [.. entries.Select(entry => Of(entry, failures.GetValueOrDefault(entry.Week))).Concat(noted).OrderByDescending(delivery => delivery.Week.ToString(), StringComparer.Ordinal).Take(Longest)];
    }

    private Delivery Of(DigestEntry entry, int failures) => entry.Stage switch
    {
        DigestStage.Sent => new Delivery(entry.Week, DeliveryState.Sent, entry.At, failures > 0 ? DeliveryWords.AfterFailures(failures) : null),
        _ when clock.GetCurrentInstant() - entry.At <= SendDigest.LongestFlight => new Delivery(entry.Week, DeliveryState.Sending, entry.At, null),
        _ => new Delivery(entry.Week, DeliveryState.Failed, entry.At, DeliveryWords.Unknown),
    };

    private static Delivery Of(DigestNote note) => new(
        note.Week, note.Absence is DigestAbsence.NothingToSay ? DeliveryState.NothingToSay : DeliveryState.Failed, note.At, DeliveryWords.Problem(note.Absence, note.Failures));
}
