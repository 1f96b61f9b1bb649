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

/// <param name="Address">Where a mail to them goes.</param>
/// <param name="Sentence">How long it has been, against the tie's usual rhythm.</param>
public sealed record DigestPerson(
    PersonId Id, string Name, string ShortName, EmailAddress Address, string Sentence, Reason Reason, IReadOnlyList<DigestSlot> Slots, string? SlotsNote);

/// <param name="Text">Thu 26 Nov, 15:00 (16:00 for Anna), 30 minutes.</param>
public sealed record DigestSlot(Slot Slot, string Text);

/// <summary>The addresses a digest links to.</summary>
/// <param name="People">One entry per person, in the order of the digest.</param>
public sealed record DigestLinks(IReadOnlyList<PersonLinks> People, Uri Unsubscribe, Uri Settings);

/// <param name="Slots">One per slot of the person, in order.</param>
/// <param name="Write">A new mail to them, in Outlook on the web; the user writes and sends it.</param>
/// <param name="Open">Their card in the sidebar.</param>
public sealed record PersonLinks(IReadOnlyList<Uri> Slots, Uri Write, Uri Snooze, Uri Talked, Uri Never, Uri Open);
