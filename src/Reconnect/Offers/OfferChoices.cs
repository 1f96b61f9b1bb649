using NodaTime;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Offers;

/// <param name="Id">Made by the client; repeating it offers once.</param>
public sealed record OfferRequest(MailboxId Mailbox, OfferId Id, PersonId Person);

public abstract record OfferOutcome
{
    private OfferOutcome() { }

    /// <summary>As the offer stands now; a repeat finishes what an earlier attempt began.</summary>
    public sealed record Offered(Offer Offer) : OfferOutcome;

    /// <summary>No tie with such a person, or the user has put the person aside for good.</summary>
    public sealed record PersonUnknown : OfferOutcome;

    /// <summary>An earlier offer to the person has no answer yet.</summary>
    public sealed record AlreadyOffered : OfferOutcome;

    /// <param name="Note">One sentence on why.</param>
    public sealed record NoTimes(string Note) : OfferOutcome;

    /// <summary>The id belongs to an offer to another person.</summary>
    public sealed record OtherOfferWithThisId : OfferOutcome;
}

/// <summary>Holds up to three times in the user's calendar and mails one person, who picks one of them. Repeating it, also after a crash at any step, holds
/// each time and mails once.</summary>
public sealed class OfferChoices(
    IOfferStore offers, SendOffer sendOffer, FindParties findParties, FindSlotsWith findSlotsWith, ICalendar calendar, IJobs jobs, IClock clock)
{
    /// <exception cref="MailboxBusyException">The offer may be remembered already; the same request again finishes it, and so does the job.</exception>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<OfferOutcome> HandleAsync(OfferRequest wanted, CancellationToken cancellationToken)
    {
        if (await offers.FindAsync(wanted.Mailbox, wanted.Id, cancellationToken) is { } known) { return await RepeatAsync(wanted, known, cancellationToken); }
        if (await findParties.HandleAsync(wanted.Mailbox, wanted.Person, cancellationToken) is not { } parties) { return new OfferOutcome.PersonUnknown(); }

        var all = await offers.AllAsync(wanted.Mailbox, cancellationToken);
        if (all.Any(offer => offer.Person == wanted.Person && offer.IsPending)) { return new OfferOutcome.AlreadyOffered(); }
        if (await FindSlotsAsync(wanted, all, cancellationToken) is not { } answer) { return new OfferOutcome.PersonUnknown(); }
        if (answer.Slots.Count == 0) { return new OfferOutcome.NoTimes(answer.Note ?? OfferNotes.NoTime); }

        await calendar.PrepareAsync(wanted.Mailbox, cancellationToken);
        await jobs.EnqueueAsync(JobKind.Bookings, wanted.Mailbox, FinishBookings.OnTheWay, cancellationToken); // first: what is remembered is then finished
        var made = Made(wanted, parties, answer.Slots);
        if (await offers.TryAddAsync(made, cancellationToken)) { return new OfferOutcome.Offered(await sendOffer.HandleAsync(made, cancellationToken)); }
        return await offers.FindAsync(wanted.Mailbox, wanted.Id, cancellationToken) is { } ours
            ? await RepeatAsync(wanted, ours, cancellationToken) // the same click arrived twice
            : new OfferOutcome.AlreadyOffered();
    }

    private async Task<OfferOutcome> RepeatAsync(OfferRequest wanted, Offer known, CancellationToken cancellationToken) => known.Person == wanted.Person
        ? new OfferOutcome.Offered(await sendOffer.HandleAsync(known, cancellationToken))
        : new OfferOutcome.OtherOfferWithThisId();

    // Neither what waits for somebody's answer and may not be in the calendar yet, nor what this person has been offered before.
    private async Task<SlotAnswer?> FindSlotsAsync(OfferRequest wanted, IReadOnlyList<Offer> all, CancellationToken cancellationToken)
    {
        var taken = all.Where(offer => offer.IsPending || offer.Person == wanted.Person).SelectMany(offer => offer.Holds).Select(hold => hold.When);
        return (await findSlotsWith.HandleAsync(wanted.Mailbox, wanted.Person, cancellationToken, [.. taken]))?.Answer;
    }

    private Offer Made(OfferRequest wanted, Parties parties, IReadOnlyList<Slot> slots)
    {
        var holds = slots.Select((slot, number) => new Hold(Offer.HoldId(wanted.Id, number), slot.When, OfferNotes.Hold(parties.Person.ShortName)));
        return new Offer(
            wanted.Mailbox, wanted.Id, parties.Person.Id, parties.Person.Name, parties.Person.Address, [.. holds], slots[0].TheirZone, Tongue.CodeOf(parties.User.Language),
            clock.GetCurrentInstant());
    }
}
