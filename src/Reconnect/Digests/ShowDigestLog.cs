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
/// <param name="Problem">One sentence; null where nothing went wrong.</param>
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
        var noted = (await log.NotesAsync(mailbox, cancellationToken)).Where(note => entries.All(entry => entry.Week != note.Week)).Select(Of);
        return [.. entries.Select(Of).Concat(noted).OrderByDescending(delivery => delivery.Week.ToString(), StringComparer.Ordinal).Take(Longest)];
    }

    private Delivery Of(DigestEntry entry) => entry.Stage switch
    {
        DigestStage.Sent => new Delivery(entry.Week, DeliveryState.Sent, entry.At, null),
        _ when clock.GetCurrentInstant() - entry.At <= SendDigest.LongestFlight => new Delivery(entry.Week, DeliveryState.Sending, entry.At, null),
        _ => new Delivery(entry.Week, DeliveryState.Failed, entry.At, DeliveryWords.Unknown),
    };

    private static Delivery Of(DigestNote note) => new(
        note.Week, note.Absence is DigestAbsence.NothingToSay ? DeliveryState.NothingToSay : DeliveryState.Failed, note.At, DeliveryWords.Problem(note.Absence));
}
