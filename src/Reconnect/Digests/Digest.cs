using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Digests;

/// <summary>What one weekly mail says, before it is a mail.</summary>
/// <param name="Id">Unique to this mail: user and week.</param>
/// <param name="Coming">What is booked in the coming three weeks and whose milestones lie in them, one line each, by day.</param>
/// <param name="LastWeek">How the last week went, one sentence; null when there is nothing to say.</param>
public sealed record Digest(
    string Id, IsoWeek Week, string GreetingName, string Language, IReadOnlyList<DigestPerson> People, IReadOnlyList<string> Coming, string? LastWeek);

public sealed record DigestPerson(
    PersonId Id, string Name, string ShortName, string Sentence, Reason Reason, IReadOnlyList<DigestSlot> Slots, string? SlotsNote);

/// <param name="Text">Thu 26 Nov, 15:00 (16:00 for Anna), 30 minutes.</param>
public sealed record DigestSlot(Slot Slot, string Text);

/// <summary>The addresses a digest links to.</summary>
/// <param name="Slots">For each person, in the order of the digest, one address per slot.</param>
/// <param name="Snooze">One per person.</param>
/// <param name="Never">One per person.</param>
public sealed record DigestLinks(
    IReadOnlyList<IReadOnlyList<Uri>> Slots, IReadOnlyList<Uri> Snooze, IReadOnlyList<Uri> Never, Uri Unsubscribe, Uri Open);
