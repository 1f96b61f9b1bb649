using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <param name="Rejected">Why other times were not chosen, at most <see cref="RejectedSpans.Most"/>, earliest first.</param>
/// <param name="At">Of the moment that was asked about; null when none was.</param>
public sealed record SlotsExplained(Person Person, SlotAnswer Answer, IReadOnlyList<RejectedSpan> Rejected, TimeSeen? At);

/// <summary>Finds fresh times with one person, and says why others were not chosen.</summary>
public sealed class ExplainSlots(ITieStore ties, FindSlots findSlots, IClock clock)
{
    /// <summary>Null when there is no such tie.</summary>
    /// <param name="at">A moment to say of whether it is free.</param>
    /// <exception cref="MailboxGoneException"/>
    public async Task<SlotsExplained?> HandleAsync(MailboxId mailbox, PersonId person, CatchUpKind? kind, Instant? at, CancellationToken cancellationToken)
    {
        var book = await ties.FindAsync(mailbox, cancellationToken);
        if (book?.Ties.FirstOrDefault(tie => tie.Person.Id == person) is not { } tie) { return null; }
        var (answer, search) = await findSlots.ExplainAsync(mailbox, SlotWish.For(tie, clock.GetCurrentInstant()) with { Kind = kind }, cancellationToken);
        TimeSeen? seen = at is not { } start ? null : search is null ? new TimeSeen(start, false, answer.Note ?? "") : RejectedSpans.At(search, start);
        return new SlotsExplained(tie.Person, answer, search is null ? [] : RejectedSpans.Of(search), seen);
    }
}
