using NodaTime;
using Reconnect.Journeys;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Bookings;

/// <summary>The two who would meet.</summary>
public sealed record Parties(UserNow User, Tie Tie)
{
    public Person Person => Tie.Person;

    /// <summary>The user's coming ones.</summary>
    public IReadOnlyList<Journey> Journeys { get; init; } = [];

    /// <summary>The journey on which the two would meet in one place; null where it is none, or the person is not known to be there.</summary>
    public Journey? JourneyAt(Interval when, CatchUpKind? kind) => kind is { } known && KindNeeds.Of(known).OnePlace
        ? Journeys.FirstOrDefault(journey => journey.Holds(when) && journey.Has(Person))
        : null;

    /// <summary>What the event is called.</summary>
    public string SubjectOf(CatchUpKind? kind) =>
        BookingWords.Subject(kind, new Person(default, User.Profile.Name, User.Profile.Addresses).ShortName, Person.ShortName);
}

/// <summary>Finds out whom the user may book time with.</summary>
public sealed class FindParties(ITieStore ties, ICareStore care, UserClock userClock, IJourneyStore? journeys = null)
{
    /// <summary>Null for somebody there is no tie with, whom the user never wants to see, or who has died.</summary>
    public async Task<Parties?> HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        var book = await ties.FindAsync(mailbox, cancellationToken);
        var known = book?.Ties.FirstOrDefault(tie => tie.Person.Id == person);
        if (known is null || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return null;
        }
        var cared = await care.AllAsync(mailbox, cancellationToken);
        if (cared.GetValueOrDefault(person) is Care.Never or Care.Memorial) { return null; }
        return new Parties(user, known) { Journeys = journeys is null ? [] : await journeys.FindAsync(mailbox, cancellationToken) };
    }
}
