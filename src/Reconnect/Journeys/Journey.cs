using NodaTime;
using Reconnect.People;

namespace Reconnect.Journeys;

/// <summary>Days on which the user is elsewhere, by the own calendar, and whom they usually meet there.</summary>
/// <param name="FirstDay">In <paramref name="Zone"/>.</param>
/// <param name="LastDay">In <paramref name="Zone"/>; not before the first.</param>
/// <param name="Zone">Of the place: as the user's own events there are written, else as meetings there were; the user's where neither tells.</param>
/// <param name="Place">The part of the place's name that is shared with past meetings; null where only the clock is another.</param>
/// <param name="Blocks">The events that say the user is there. They do not stand in the way of meeting somebody there.</param>
/// <param name="People">Never empty; whoever was met there most comes first.</param>
public sealed record Journey(
    LocalDate FirstDay, LocalDate LastDay, DateTimeZone Zone, string? Place, IReadOnlyList<Interval> Blocks, IReadOnlyList<Companion> People)
{
    /// <summary>From the first midnight to the last, there.</summary>
    public Interval When => new(Zone.AtStartOfDay(FirstDay).ToInstant(), Zone.AtStartOfDay(LastDay.PlusDays(1)).ToInstant());

    public bool Holds(Interval time) => When.Start <= time.Start && time.End <= When.End;

    /// <summary>Whether the person was found to be there.</summary>
    public bool Has(Person person) => People.Any(one => person.AllIds.Contains(one.Person));
}

/// <summary>Somebody who is where the user is going, as far as past meetings tell.</summary>
/// <param name="Times">On how many days they met there; zero where only their own meetings' clock tells it.</param>
/// <param name="Of">On how many days they met in any place that is known and not the user's own.</param>
/// <param name="Last">The last of the days they met there; of the clock, the day of their last own meeting.</param>
public sealed record Companion(PersonId Person, int Times, int Of, LocalDate Last)
{
    private const int FewestForUsual = 3;

    /// <summary>More often than anywhere else that is known.</summary>
    public bool IsUsual => Times >= FewestForUsual && Times * 2 > Of;
}

/// <summary>The journeys found by the last finished scan.</summary>
public interface IJourneyStore
{
    /// <summary>In the order of their days; empty before the first scan.</summary>
    Task<IReadOnlyList<Journey>> FindAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Replaces what was there. Does nothing for a mailbox that does not take part.</summary>
    Task SaveAsync(MailboxId mailbox, IReadOnlyList<Journey> journeys, CancellationToken cancellationToken);
}
