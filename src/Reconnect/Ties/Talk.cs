using NodaTime;
using Reconnect.People;

namespace Reconnect.Ties;

/// <summary>The user's own word that the two talked elsewhere, where no mail and no calendar shows it. A contact day like any other.</summary>
/// <param name="On">In the user's zone.</param>
public sealed record Talk(PersonId Person, LocalDate On)
{
    /// <summary>Counted at noon, as nobody says the hour.</summary>
    internal Instant At(DateTimeZone zone) => zone.AtLeniently(On.At(LocalTime.Noon)).ToInstant();
}
