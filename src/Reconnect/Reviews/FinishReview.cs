using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Suggestions;

namespace Reconnect.Reviews;

/// <summary>What a user decides of one person.</summary>
public enum ReviewChoice { Keep, Rest, Never, Memorial }

public sealed record ReviewDecision(PersonId Person, ReviewChoice Choice);

public abstract record FinishReviewOutcome
{
    private FinishReviewOutcome() { }

    public sealed record Done : FinishReviewOutcome;

    public sealed record NotScanned : FinishReviewOutcome;

    /// <summary>One of them is nobody of this mailbox. Nothing was changed.</summary>
    public sealed record NotFound : FinishReviewOutcome;
}

/// <summary>Keeps what the user decided in the review and opens the way for mail. Repeating it, also after a crash halfway, ends the same.</summary>
public sealed class FinishReview(ITieStore ties, ChangeCare changeCare, UndoCare undoCare, IReviewStore reviews, IClock clock)
{
    /// <param name="decisions">Of whom nothing is said is kept; said twice, the last word counts.</param>
    public async Task<FinishReviewOutcome> HandleAsync(MailboxId mailbox, IReadOnlyList<ReviewDecision> decisions, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book) { return new FinishReviewOutcome.NotScanned(); }
        if (decisions.Any(decision => book.TieWith(decision.Person) is null)) { return new FinishReviewOutcome.NotFound(); }
        foreach (var decision in decisions)
        {
            if (CareOf(decision.Choice) is { } care) { await changeCare.HandleAsync(mailbox, decision.Person, care, cancellationToken); }
            else { await undoCare.HandleAsync(mailbox, decision.Person, cancellationToken); } // an earlier attempt may have said otherwise
        }
        await reviews.FinishAsync(mailbox, clock.GetCurrentInstant(), cancellationToken);
        return new FinishReviewOutcome.Done();
    }

    private static Care? CareOf(ReviewChoice choice) => choice switch
    {
        ReviewChoice.Keep => null,
        ReviewChoice.Rest => new Care.Rest(),
        ReviewChoice.Never => new Care.Never(),
        ReviewChoice.Memorial => new Care.Memorial(),
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
