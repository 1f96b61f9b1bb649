using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Slots;

/// <summary>Whom to find times for.</summary>
/// <param name="Silence">Since the last contact: the longer, the longer the catch-up.</param>
/// <param name="UsualMinutes">The usual length of their meetings; null when there were none.</param>
/// <param name="Writes">When the person writes; null where that is not known.</param>
public sealed record SlotWish(Person Person, Duration Silence, int? UsualMinutes, WritingHours? Writes = null)
{
    /// <summary>Null where none was chosen.</summary>
    public CatchUpKind? Kind { get; init; }

    /// <summary>Since every earlier moment both have turned to each other; null when that is not known.</summary>
    public Instant? LastBothWays { get; init; }

    public static SlotWish For(Tie tie, Instant now) => new(tie.Person, now - tie.LastContact, tie.UsualMinutes, tie.Writes) { LastBothWays = tie.LastBothWays };
}

/// <param name="Slots">At most three, on different days and at different times of day, earliest first.</param>
/// <param name="Note">One sentence where something must be said: whose calendar was not seen, or why there is none.</param>
public sealed record SlotAnswer(IReadOnlyList<Slot> Slots, string? Note);

/// <param name="Search">Where the answer came from; null where no time was looked for, and then the note of the answer says why.</param>
public sealed record ExplainedSlots(SlotAnswer Answer, SlotSearch? Search);
