using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Journeys;

public abstract record JourneyTimesOutcome
{
    private JourneyTimesOutcome() { }

    /// <param name="Answer">On the clock of the place, none outside the journey.</param>
    public sealed record Found(Person Person, SlotAnswer Answer) : JourneyTimesOutcome;

    /// <summary>No journey begins on that day, or the person is not known to be there.</summary>
    public sealed record NotThere : JourneyTimesOutcome;

    /// <summary>What is done apart has its times at home.</summary>
    public sealed record NotInOnePlace : JourneyTimesOutcome;
}

/// <summary>Finds fresh times to meet one person on one journey of the user's.</summary>
public sealed class FindTimesOnJourney(FindParties findParties, FindTimesThere findTimesThere)
{
    /// <param name="firstDay">Of the journey, on the clock of its place.</param>
    /// <exception cref="MailboxGoneException"/>
    public async Task<JourneyTimesOutcome> HandleAsync(MailboxId mailbox, PersonId person, LocalDate firstDay, CatchUpKind kind, CancellationToken cancellationToken)
    {
        if (!KindNeeds.Of(kind).OnePlace) { return new JourneyTimesOutcome.NotInOnePlace(); }
        if (await findParties.HandleAsync(mailbox, person, cancellationToken) is not { } parties
            || parties.Journeys.FirstOrDefault(journey => journey.FirstDay == firstDay && journey.Has(parties.Person)) is not { } there)
        {
            return new JourneyTimesOutcome.NotThere();
        }
        var times = await findTimesThere.HandleAsync(mailbox, parties.User, there, [parties.Tie], [kind], null, cancellationToken);
        return new JourneyTimesOutcome.Found(parties.Person, times[parties.Person.Id].Answer);
    }
}
