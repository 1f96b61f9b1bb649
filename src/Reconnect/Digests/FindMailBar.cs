using NodaTime;
using Reconnect.Reviews;
using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Digests;

/// <summary>Why a digest does not leave now.</summary>
public enum MailBar
{
    /// <summary>The user has not looked through the first names yet.</summary>
    NotReviewed,

    /// <summary>The user wants to hear nothing for a while.</summary>
    Paused,

    /// <summary>The mailbox or the calendar says out of office.</summary>
    Away,
}

/// <summary>Finds what keeps a digest from leaving. Who asks for one by hand gets it in a pause and away from the office too, but not before the review.</summary>
public sealed class FindMailBar(IReviewStore reviews, ITieStore ties)
{
    private static readonly LocalDate FirstDay = new(1970, 1, 1);

    /// <summary>Null when nothing does.</summary>
    public async Task<MailBar?> HandleAsync(MailboxId mailbox, UserNow user, DigestOccasion occasion, CancellationToken cancellationToken)
    {
        if (await reviews.DoneAtAsync(mailbox, cancellationToken) is null) { return MailBar.NotReviewed; }
        if (occasion is DigestOccasion.Now) { return null; }
        if (user.Settings.IsPaused(user.At, user.Zone)) { return MailBar.Paused; }
        return user.Profile.Away?.Contains(user.At) is true || await IsOutOfOfficeAsync(mailbox, user, cancellationToken) ? MailBar.Away : null;
    }

    private async Task<bool> IsOutOfOfficeAsync(MailboxId mailbox, UserNow user, CancellationToken cancellationToken) =>
        await ties.FindAsync(mailbox, cancellationToken) is { OwnDays.Away: { } away } && away.Contains(Period.DaysBetween(FirstDay, user.Today));
}
