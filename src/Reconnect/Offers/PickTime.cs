using NodaTime;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.Links;
using Reconnect.Settings;

namespace Reconnect.Offers;

public abstract record PickOutcome
{
    private PickOutcome() { }

    /// <summary>Now or before; the invitation is in the calendar or about to leave.</summary>
    /// <param name="View">With the time picked as its only choice.</param>
    public sealed record Picked(OfferView View) : PickOutcome;

    /// <summary>Another time was picked before. Nothing was changed.</summary>
    /// <param name="View">With that time as its only choice.</param>
    public sealed record OtherPicked(OfferView View) : PickOutcome;

    /// <summary>The user is no longer free then, or the time has passed. Nothing was changed.</summary>
    /// <param name="View">With the choices that are left.</param>
    public sealed record NotFree(OfferView View) : PickOutcome;

    /// <summary>That none fits was said, now or before.</summary>
    public sealed record NoneFits(OfferView View) : PickOutcome;

    /// <summary>Neither one of the times nor none. Nothing was changed.</summary>
    /// <param name="View">With what can be picked.</param>
    public sealed record NoChoice(OfferView View) : PickOutcome;

    /// <summary>Nobody issued the token, or the offer was released or overtaken by time.</summary>
    public sealed record Gone : PickOutcome;
}

/// <summary>What somebody who has the link says to an offer.</summary>
public abstract record PickAnswer
{
    private PickAnswer() { }

    public sealed record At(Instant Start) : PickAnswer;

    public sealed record None : PickAnswer;
}

/// <summary>Books one of the times that were offered, once, or releases them all. Of two who pick at once the first is booked and the other is told.</summary>
public sealed class PickTime(
    IOfferStore offers, BookPicked bookPicked, ReleaseHolds releaseHolds, BothFree bothFree, FindParties findParties, UserClock userClock, ICalendar calendar, IJobs jobs)
{
    /// <param name="answer">Null when it could not be understood.</param>
    /// <exception cref="MailboxBusyException">Nothing was changed.</exception>
    /// <exception cref="ConsentMissingException">Nothing was changed.</exception>
    public async Task<PickOutcome> HandleAsync(LinkToken token, PickAnswer? answer, CancellationToken cancellationToken)
    {
        if (await offers.FindAsync(token, cancellationToken) is not { } offer || await userClock.ReadAsync(offer.Mailbox, cancellationToken) is not { } user)
        {
            return new PickOutcome.Gone();
        }
        if (!offer.IsOpenAt(user.At)) { return Answered(offer, user, answer); }
        return answer switch
        {
            PickAnswer.None => await DeclineAsync(token, offer, user, answer, cancellationToken),
            PickAnswer.At at when offer.Holds.Any(hold => hold.When.Start == at.Start) => await PickAsync(token, offer, user, at, cancellationToken),
            _ => new PickOutcome.NoChoice(Choices(offer, user)),
        };
    }

    private async Task<PickOutcome> PickAsync(LinkToken token, Offer offer, UserNow user, PickAnswer.At wanted, CancellationToken cancellationToken)
    {
        var when = offer.Holds.First(hold => hold.When.Start == wanted.Start).When;
        if (await findParties.HandleAsync(offer.Mailbox, offer.Person, cancellationToken) is not { } parties) { return new PickOutcome.Gone(); }
        if (when.Start <= user.At || offer.Lost.Contains(when) || !await bothFree.HandleAsync(offer.Mailbox, parties, when, null, cancellationToken, held: when))
        {
            return NotFree(offer, user, when);
        }
        await calendar.PrepareAsync(offer.Mailbox, cancellationToken);
        await jobs.EnqueueAsync(JobKind.Bookings, offer.Mailbox, FinishBookings.OnTheWay, cancellationToken);
        var picked = offer with { State = OfferState.Picked, Picked = when };
        if (!await offers.TryChangeAsync(picked, offer.State, cancellationToken)) { return await HandleAsync(token, wanted, cancellationToken); }
        return await FinishAsync(picked, () => bookPicked.HandleAsync(picked, user.At, cancellationToken)) is { State: OfferState.Picked }
            ? new PickOutcome.Picked(ShowOffer.ViewOf(offer, user, [when]))
            : NotFree(offer, user, when);
    }

    private async Task<PickOutcome> DeclineAsync(LinkToken token, Offer offer, UserNow user, PickAnswer answer, CancellationToken cancellationToken)
    {
        await jobs.EnqueueAsync(JobKind.Bookings, offer.Mailbox, FinishBookings.OnTheWay, cancellationToken);
        var none = offer with { State = OfferState.NoneFits };
        if (!await offers.TryChangeAsync(none, offer.State, cancellationToken)) { return await HandleAsync(token, answer, cancellationToken); }
        await FinishAsync(none, () => releaseHolds.HandleAsync(none, none.State, cancellationToken));
        return new PickOutcome.NoneFits(ShowOffer.ViewOf(none, user, []));
    }

    /// <summary>What was said stays said: what is left to do is done by the job, and nobody need wait for it.</summary>
    private async Task<Offer> FinishAsync(Offer said, Func<Task<Offer>> finish)
    {
        try { return await finish(); }
        catch (Exception later) when (later is MailboxBusyException or ConsentMissingException)
        {
            return await offers.FindAsync(said.Mailbox, said.Id, CancellationToken.None) ?? said;
        }
    }

    private static PickOutcome Answered(Offer offer, UserNow user, PickAnswer? answer) => offer switch
    {
        { Picked: { } picked } when answer is PickAnswer.At at && at.Start == picked.Start => new PickOutcome.Picked(ShowOffer.ViewOf(offer, user, [picked])),
        { Picked: { } picked } => new PickOutcome.OtherPicked(ShowOffer.ViewOf(offer, user, [picked])),
        { State: OfferState.NoneFits } when answer is PickAnswer.None => new PickOutcome.NoneFits(ShowOffer.ViewOf(offer, user, [])),
        _ => new PickOutcome.Gone(),
    };

    private static PickOutcome.NotFree NotFree(Offer offer, UserNow user, Interval when) =>
        new(ShowOffer.ViewOf(offer, user, [.. ShowOffer.ChoicesAt(offer, user.At).Where(choice => choice != when)]));

    private static OfferView Choices(Offer offer, UserNow user) => ShowOffer.ViewOf(offer, user, ShowOffer.ChoicesAt(offer, user.At));
}
