using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Reviews;

/// <param name="Facts">One sentence.</param>
public sealed record ReviewName(Person Person, string Facts);

/// <param name="DoneAt">Null while it is not done.</param>
/// <param name="Names">At most 20.</param>
public sealed record Review(Instant? DoneAt, IReadOnlyList<ReviewName> Names);

/// <summary>Shows the names worth a decision before anything is mailed.</summary>
public sealed class ShowReview(ITieStore ties, ICareStore care, IReviewStore reviews, UserClock userClock)
{
    /// <summary>Null before the first scan is done.</summary>
    public async Task<Review?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return null;
        }
        var names = ReviewNames.Of(book, await care.AllAsync(mailbox, cancellationToken), user.Settings);
        return new Review(
            await reviews.DoneAtAsync(mailbox, cancellationToken), [.. names.Select(tie => new ReviewName(tie.Person, ReviewNames.Facts(tie, user.Zone, user.Today)))]);
    }
}
