using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Approaches;

/// <summary>What helps before a hello; each part null where there is nothing to say.</summary>
/// <param name="Evidence">The user's own, of all ties.</param>
/// <param name="DoorSentence">When they answer; null where only the channel is known.</param>
public sealed record Approach(
    Language Language, WarmUp? WarmUp, string? WarmUpSentence, OutOfTheBlue? Evidence, string? EvidenceSentence, BestDoor? Door, string? DoorSentence, string? ChannelSentence);

/// <summary>Tells what helps before a hello to one person: an easier one first, how the user's own such mails went, and when and how this person is reached.
/// Reads what is kept, asks nobody.</summary>
public sealed class ShowApproach(ITieStore ties, ICareStore care, IFreeBusyCopies copies, UserClock userClock)
{
    /// <summary>Fewer mails than these prove nothing.</summary>
    public const int FewestMails = 5;

    /// <summary>Null for nobody of this mailbox, and for somebody who is not to be written to.</summary>
    public async Task<Approach?> HandleAsync(MailboxId mailbox, PersonId person, Language? wanted, CancellationToken cancellationToken)
    {
        if (await Approached.ReadAsync(mailbox, person, ties, care, userClock, cancellationToken) is not { } known) { return null; }
        var seen = await copies.FindAsync(mailbox, known.Tie.Person.Addresses, cancellationToken);
        var language = Approached.LanguageOf(wanted, known.User);
        var words = new ApproachWords(language, known.User.Today);
        var warmUp = WarmUp.Of(known);
        var evidence = known.Book.OutOfTheBlue is { Mails: >= FewestMails } mails ? mails : null;
        var zone = known.Tie.Person.Addresses.Select(address => seen.FirstOrDefault(copy => copy.Shown.Who == address)?.Shown.Zone).FirstOrDefault(zone => zone is not null);
        var door = BestDoor.Of(known.Tie.Habits, zone, known.User.Zone);
        return new Approach(
            language, warmUp, warmUp is null ? null : words.WarmUp(warmUp), evidence, evidence is null ? null : words.Evidence(evidence),
            door, door is null ? null : words.Door(door, known.Tie.Person.ShortName), door is null ? null : words.Channel(door));
    }
}
