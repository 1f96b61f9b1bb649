using Reconnect.Bookings;

namespace Reconnect.Offers;

/// <summary>Ends an offer and takes its holds out of the calendar. Repeating it, also after a crash, releases what is left.</summary>
public sealed class ReleaseHolds(IOfferStore offers, ICalendar calendar)
{
    /// <param name="ended">With its last state.</param>
    /// <param name="expected">The state it comes from; its last one to finish what was begun.</param>
    /// <returns>The offer as it stands then; another than <paramref name="ended"/> when somebody was quicker.</returns>
    /// <exception cref="MailboxBusyException">The same again finishes it.</exception>
    /// <exception cref="ConsentMissingException"/>
    public async Task<Offer> HandleAsync(Offer ended, OfferState expected, CancellationToken cancellationToken)
    {
        if (ended.State != expected && !await offers.TryChangeAsync(ended, expected, cancellationToken))
        {
            return await offers.FindAsync(ended.Mailbox, ended.Id, cancellationToken) ?? ended;
        }
        foreach (var hold in ended.Holds) { await calendar.ReleaseAsync(ended.Mailbox, hold, cancellationToken); }
        var settled = ended with { IsSettled = true };
        await offers.TryChangeAsync(settled, ended.State, CancellationToken.None);
        return settled;
    }
}
