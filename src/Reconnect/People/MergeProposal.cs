using NodaTime;

namespace Reconnect.People;

/// <summary>Two addresses that may be one person's: the same full name, one after the other, in the same circle. Too weak to act on, strong enough to ask.</summary>
/// <param name="LastOfEarlier">When the one was last seen.</param>
/// <param name="FirstOfLater">When the other was first seen, at most two weeks before.</param>
/// <param name="Shared">How many others had mail with both.</param>
public sealed record MergeProposal(string Name, EmailAddress Earlier, EmailAddress Later, Instant LastOfEarlier, Instant FirstOfLater, int Shared)
{
    public AddressPair Pair => AddressPair.Of(Earlier, Later);
}
