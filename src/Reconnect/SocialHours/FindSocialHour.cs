using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;
using Reconnect.Slots;

namespace Reconnect.SocialHours;

public abstract record FindSocialHourOutcome
{
    private FindSocialHourOutcome() { }

    public sealed record Found(FreeHour Hour) : FindSocialHourOutcome;

    /// <summary>No hour of the week is free, not even once.</summary>
    public sealed record NoneFree : FindSocialHourOutcome;

    /// <summary>The mailbox has not been read yet.</summary>
    public sealed record NotScanned : FindSocialHourOutcome;
}

/// <summary>Proposes the best recurring free hour, from the user's own calendar of the coming weeks.</summary>
public sealed class FindSocialHour(IFreeBusy freeBusy, IBookingStore bookings, IKeptTimes keptTimes, UserClock userClock)
{
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<FindSocialHourOutcome> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return new FindSocialHourOutcome.NotScanned(); }
        var from = user.Today.PlusDays(1);
        var weeks = SocialHourFinder.WindowOf(from, user.Zone);
        var own = await freeBusy.ReadAsync(mailbox, [user.Profile.Address], new Interval(weeks.Start, weeks.End + SlotPreferences.Usual.BufferAfter), cancellationToken);
        var kept = KeptPast.Of(await bookings.AllAsync(mailbox, cancellationToken), await keptTimes.FindAsync(mailbox, cancellationToken), user.Zone, user.At);
        return SocialHourFinder.Best(from, FindSlots.You(user, own[0], weeks), kept) is { } best
            ? new FindSocialHourOutcome.Found(best)
            : new FindSocialHourOutcome.NoneFree();
    }

    /// <summary>Whether the user's own calendar has room at a time.</summary>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<bool> IsFreeAsync(MailboxId mailbox, UserNow user, Interval when, CancellationToken cancellationToken)
    {
        var own = await freeBusy.ReadAsync(mailbox, [user.Profile.Address], when, cancellationToken);
        return SlotFinder.IsPossibleAt(when, FindSlots.You(user, own[0], when) with { Hours = WeekHours.Daily(DayPart.WholeDay) }, []);
    }
}
