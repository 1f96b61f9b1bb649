using NodaTime;
using Reconnect.Journeys;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>Looks into both calendars once more, at the very moment of booking.</summary>
public sealed class BothFree(SeeFreeBusy seeFreeBusy)
{
    /// <param name="own">Time that their own catch-up takes already, when that is what is moved.</param>
    /// <param name="held">Time that one hold in the user's calendar keeps for this very catch-up.</param>
    /// <param name="there">The journey on which they would meet: that the user is away then hinders nothing.</param>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<bool> HandleAsync(
        MailboxId mailbox, Parties parties, Interval when, Interval? own, CancellationToken cancellationToken, Interval? held = null, Journey? there = null)
    {
        var both = await seeFreeBusy.NowAsync(mailbox, [parties.User.Profile.Address, parties.Person.Address], when, cancellationToken);
        var user = Without(there, both[0].Busy).ToList();
        if (held is { } kept) { user.Remove(new BusyTime(kept, ShowAs.Tentative)); } // one of them: whatever else lies there is not ours
        return !user.Concat(both[1].Busy)
            .Any(time => time.Hinders && time.When.Start < when.End && when.Start < time.When.End && time.When != own);
    }

    /// <summary>The user's time without the events that only say where the user is.</summary>
    internal static IEnumerable<BusyTime> Without(Journey? journey, IEnumerable<BusyTime> busy) =>
        journey is null ? busy : busy.Where(time => !journey.Blocks.Contains(time.When));
}
