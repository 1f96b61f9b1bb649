using Reconnect.Bookings;
using Reconnect.Reviews;
using Reconnect.Settings;

namespace Reconnect.SocialHours;

/// <summary>Keeps one user's social hour: holds it each week, follows where the user moves it, fills it on Monday, and releases it in time when nobody was
/// found or it is no longer wanted. May be repeated at any time.</summary>
public sealed class TendSocialHour(
    ISocialHourStore hours, ISettingsStore settings, ICalendar calendar, FindSocialHour findSocialHour, FillSocialHour fillSocialHour, IReviewStore reviews,
    UserClock userClock)
{
    /// <exception cref="MailboxBusyException">What is left is done by the same again.</exception>
    /// <exception cref="ConsentMissingException">The user has to sign in before anything can be held or sent.</exception>
    /// <exception cref="MailboxGoneException"/>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return; }
        if (user.Settings.SocialHour is { } wish) { await PlanAsync(mailbox, user, wish, cancellationToken); }
        foreach (var hour in (await hours.AllAsync(mailbox, cancellationToken)).Where(hour => hour.IsOpen)) { await TendAsync(mailbox, user, hour, cancellationToken); }
    }

    private async Task PlanAsync(MailboxId mailbox, UserNow user, SocialHourWish wish, CancellationToken cancellationToken)
    {
        if ((wish.Time ?? await FindAsync(mailbox, cancellationToken)) is not { } time) { return; }
        var next = SocialHour.Next(time, user.At, user.Zone);
        var isPlanned = (await hours.AllAsync(mailbox, cancellationToken)).Any(hour => hour.Week == next.Week);
        // Remembered before it is held: an hour in the calendar then has a row that says so.
        if (!isPlanned && !user.Settings.IsPaused(next.When.Start, user.Zone) && await findSocialHour.IsFreeAsync(mailbox, user, next.When, cancellationToken)) { await hours.SaveAsync(mailbox, next, cancellationToken); }
    }

    /// <summary>Once found it stays the user's hour until they choose another.</summary>
    private async Task<WeeklyTime?> FindAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await findSocialHour.HandleAsync(mailbox, cancellationToken) is not FindSocialHourOutcome.Found { Hour.Time: var time }) { return null; }
        var chosen = await settings.FindAsync(mailbox, cancellationToken);
        if (chosen.SocialHour is not { Time: null }) { return chosen.SocialHour?.Time; } // changed meanwhile
        await settings.SaveAsync(mailbox, chosen with { SocialHour = new SocialHourWish(time) }, cancellationToken);
        return time;
    }

    private async Task TendAsync(MailboxId mailbox, UserNow user, SocialHour hour, CancellationToken cancellationToken)
    {
        var isWanted = user.Settings.SocialHour is not null;
        if (hour.State is SocialHourState.Planned && isWanted && !hour.IsTooLate(user.At))
        {
            await calendar.HoldAsync(mailbox, hour.HoldOf(mailbox), user.Zone, cancellationToken);
            hour = hour with { State = SocialHourState.Held };
            await hours.SaveAsync(mailbox, hour, cancellationToken);
        }
        var at = await calendar.FindHoldAsync(mailbox, hour.HoldOf(mailbox), cancellationToken);
        if (at is { } when && when != hour.When)
        {
            hour = hour with { When = when, MovedFrom = hour.MovedFrom ?? hour.When.Start };
            await hours.SaveAsync(mailbox, hour, cancellationToken);
        }
        var mayAsk = at is not null && isWanted && !hour.IsTooLate(user.At) && hour.IsBeingFilled(user.At, user.Zone)
            && !user.Settings.IsPaused(user.At, user.Zone) && await reviews.DoneAtAsync(mailbox, cancellationToken) is not null;
        if (await fillSocialHour.HandleAsync(mailbox, user, hour, mayAsk, cancellationToken)) { await EndAsync(mailbox, hour, SocialHourState.Filled, cancellationToken); }
        else if (at is null || !isWanted || hour.IsTooLate(user.At)) { await EndAsync(mailbox, hour, SocialHourState.Released, cancellationToken); }
    }

    private async Task EndAsync(MailboxId mailbox, SocialHour hour, SocialHourState state, CancellationToken cancellationToken)
    {
        await calendar.ReleaseAsync(mailbox, hour.HoldOf(mailbox), cancellationToken);
        await hours.SaveAsync(mailbox, hour with { State = state }, CancellationToken.None);
    }
}
