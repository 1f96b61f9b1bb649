using NodaTime;

namespace Reconnect.Simulator.Model;

/// <summary>One organisation's Microsoft 365 and the person through whose eyes the demo is seen.</summary>
/// <param name="Name">story, replay or mbox.</param>
/// <param name="TenantId">The organisation.</param>
/// <param name="Mailboxes">Everyone who has a mailbox here: people and rooms. Anyone else is an outsider.</param>
/// <param name="Person">The mailbox the world is told from; one of <paramref name="Mailboxes"/>.</param>
/// <param name="Truth">What a reader of this mailbox should find, written down for tests; null where nobody knows (replay, mbox).</param>
/// <param name="Notes">Things to tell the user after building it, such as mails that could not be read, one sentence each.</param>
public sealed record World(
    string Name, Guid TenantId, IReadOnlyList<Mailbox> Mailboxes, Mailbox Person, Truth? Truth, IReadOnlyList<string> Notes);

/// <summary>The written truth of a world.</summary>
/// <param name="AsOf">The moment it is true for.</param>
/// <param name="Lapses">Ties that have really gone quiet.</param>
/// <param name="Traps">What looks like a lapse, or like a person, and is not.</param>
public sealed record Truth(Instant AsOf, IReadOnlyList<TrueLapse> Lapses, IReadOnlyList<Trap> Traps)
{
    /// <summary>Days on which the person will be elsewhere, and who is there.</summary>
    public IReadOnlyList<TrueJourney> Journeys { get; init; } = [];
}

/// <param name="Place">What the place is called.</param>
/// <param name="FirstDay">There.</param>
/// <param name="LastDay">There.</param>
/// <param name="Addresses">Of those who are there.</param>
/// <param name="Story">One sentence for people who read the file.</param>
public sealed record TrueJourney(string Place, LocalDate FirstDay, LocalDate LastDay, IReadOnlyList<string> Addresses, string Story);

/// <param name="Address">The person's main address.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Reason">yourTurn, theirTurn, frameEnded, youWereBusy, theyAreBusy, moved or drifted.</param>
/// <param name="LastContact">The last real contact.</param>
/// <param name="UsualGapDays">About how often they were in touch.</param>
/// <param name="Story">One sentence for people who read the file.</param>
public sealed record TrueLapse(string Address, string Name, string Reason, Instant LastContact, int UsualGapDays, string Story);

/// <param name="Addresses">All addresses of it; none of them may be suggested.</param>
/// <param name="Kind">newsletter, room, vacation, onTime, twoAddresses, list, dst, endedSeries, noReply, oneWay, recentlyBack …</param>
/// <param name="Story">One sentence for people who read the file.</param>
public sealed record Trap(IReadOnlyList<string> Addresses, string Kind, string Story);
