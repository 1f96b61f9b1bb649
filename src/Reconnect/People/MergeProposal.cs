using NodaTime;

namespace Reconnect.People;

/// <summary>Two addresses that may be one person's: the same full name, and either one after the other in the same circle, or mail to the one was answered from
/// the other while both went on. Too weak to act on, strong enough to ask.</summary>
/// <param name="LastOfEarlier">When the one was last seen.</param>
/// <param name="FirstOfLater">When the other was first seen.</param>
/// <param name="Shared">How many others had mail with both; not counted where a mail was taken up.</param>
public sealed record MergeProposal(string Name, EmailAddress Earlier, EmailAddress Later, Instant LastOfEarlier, Instant FirstOfLater, int Shared)
{
    /// <summary>When mail to the one was answered from the other; null when it never was.</summary>
    public Instant? TakenUp { get; init; }

    public AddressPair Pair => AddressPair.Of(Earlier, Later);
}
