using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;

namespace Reconnect.Offers;

/// <summary>Brings an offer to the person: its times into the user's calendar, then its mail. Repeating it, also after a crash at any step, mails once.</summary>
public sealed class SendOffer(
    IOfferStore offers, ICalendar calendar, IOfferMail mail, IOfferRenderer renderer, ReleaseHolds releaseHolds, OfferAddresses addresses, UserClock userClock)
{
    /// <summary>A mail that is not among the sent items after this time has not left.</summary>
    public static Duration LongestFlight { get; } = Duration.FromMinutes(10);

    /// <returns>The offer as it stands then.</returns>
    /// <exception cref="MailboxBusyException">The same again finishes it.</exception>
    /// <exception cref="ConsentMissingException"/>
    public async Task<Offer> HandleAsync(Offer offer, CancellationToken cancellationToken)
    {
        if (offer.State is not (OfferState.Held or OfferState.Mailing) || await userClock.ReadAsync(offer.Mailbox, cancellationToken) is not { } user)
        {
            return offer;
        }
        return offer.State is OfferState.Held
            ? await MailAsync(offer, user, cancellationToken)
            : await FindOutAsync(offer, user, cancellationToken);
    }

    private async Task<Offer> MailAsync(Offer held, UserNow user, CancellationToken cancellationToken)
    {
        var choices = ChoicesAt(held, user.At);
        if (choices.Count == 0) // too late to ask: nobody is mailed
        {
            return await releaseHolds.HandleAsync(held with { State = OfferState.Released }, held.State, cancellationToken);
        }
        foreach (var hold in choices) { await calendar.HoldAsync(held.Mailbox, hold, user.Zone, cancellationToken); }
        var token = await offers.IssueAsync(held, cancellationToken);
        var written = Written(held, user, choices, [.. choices.Select(hold => addresses.Of(token, hold.When.Start))]);

        // Said before it is done: only one of two can begin, and after a crash the sent items tell whether it has left.
        var mailing = held with { State = OfferState.Mailing, MailedAt = user.At };
        return await offers.TryChangeAsync(mailing, held.State, cancellationToken)
            ? await SendAsync(mailing, written, cancellationToken)
            : await NowAsync(held);
    }

    private async Task<Offer> SendAsync(Offer mailing, OfferMail written, CancellationToken cancellationToken)
    {
        try
        {
            await mail.SendAsync(mailing.Mailbox, written, cancellationToken);
        }
        catch (MailboxBusyException)
        {
            await offers.TryChangeAsync(mailing with { State = OfferState.Held, MailedAt = null }, mailing.State, CancellationToken.None);
            throw;
        }
        return await ChangeAsync(mailing with { State = OfferState.Mailed }, mailing.State);
    }

    /// <summary>Finds out what became of a mail somebody began to send.</summary>
    private async Task<Offer> FindOutAsync(Offer mailing, UserNow user, CancellationToken cancellationToken)
    {
        var choices = ChoicesAt(mailing, mailing.MailedAt!.Value);
        if (await mail.HasLeftAsync(mailing.Mailbox, Written(mailing, user, choices, [.. choices.Select(_ => addresses.Offers)]), mailing.MailedAt.Value, cancellationToken))
        {
            return await ChangeAsync(mailing with { State = OfferState.Mailed }, mailing.State);
        }
        if (user.At - mailing.MailedAt <= LongestFlight) { return mailing; }
        var held = mailing with { State = OfferState.Held, MailedAt = null };
        return await offers.TryChangeAsync(held, mailing.State, cancellationToken) ? await MailAsync(held, user, cancellationToken) : await NowAsync(mailing);
    }

    /// <summary>What a mail that leaves at that time offers: all of it, or nothing; after a time was lost, what is left.</summary>
    private static IReadOnlyList<Hold> ChoicesAt(Offer offer, Instant leaves)
    {
        IReadOnlyList<Hold> left = [.. offer.Offered.Where(hold => hold.When.Start > leaves)];
        return offer.Lost.Count > 0 || left.Count == offer.Offered.Count ? left : [];
    }

    private OfferMail Written(Offer offer, UserNow user, IReadOnlyList<Hold> choices, IReadOnlyList<Uri> links) =>
        renderer.Render(offer.Attendee, ShowOffer.ViewOf(offer, user, [.. choices.Select(hold => hold.When)]), links);

    // Not cancellable: the mail has left, whoever still waits for the answer.
    private async Task<Offer> ChangeAsync(Offer changed, OfferState expected) =>
        await offers.TryChangeAsync(changed, expected, CancellationToken.None) ? changed : await NowAsync(changed);

    private async Task<Offer> NowAsync(Offer offer) => await offers.FindAsync(offer.Mailbox, offer.Id, CancellationToken.None) ?? offer;
}
