using NodaTime;
using Reconnect.People;

namespace Reconnect.Ties;

/// <summary>All ties of one mailbox at one moment.</summary>
/// <param name="AsOf">When the scan that found them was finished.</param>
/// <param name="OwnDays">The user's own active days, needed to tell a quiet tie from a quiet user.</param>
public sealed record TieBook(Instant AsOf, OwnDays OwnDays, IReadOnlyList<Tie> Ties)
{
    /// <summary>Addresses that are nobody, with why.</summary>
    public IReadOnlyList<DroppedAddress> Dropped { get; init; } = [];

    /// <summary>Namesakes who may be one person.</summary>
    public IReadOnlyList<MergeProposal> Proposals { get; init; } = [];

    /// <summary>What became of the user's mails after long silences; null when there were none, and in books of a version that did not count it yet.</summary>
    public OutOfTheBlue? OutOfTheBlue { get; init; }

    /// <summary>Null for nobody of this mailbox.</summary>
    /// <param name="person">The person's own id, or one that another address of theirs once had.</param>
    public Tie? TieWith(PersonId person) => Ties.FirstOrDefault(tie => tie.Person.Id == person) ?? Ties.FirstOrDefault(tie => tie.Person.OtherIds.Contains(person));

    /// <summary>Null for nobody of this mailbox.</summary>
    public Tie? TieWith(EmailAddress address) => Ties.FirstOrDefault(tie => tie.Person.Addresses.Contains(address));
}

/// <summary>What is known of the user and one other person.</summary>
/// <param name="Memory">The state the lapse model works from.</param>
/// <param name="ContactDays">The last days of contact in the user's zone, oldest first, at most 120.</param>
/// <param name="LastContact">The last real contact: a mail either way, a meeting that took place, or a talk the user told of.</param>
/// <param name="Planned">The next meeting already in the calendar: while there is one, silence is not silence.</param>
/// <param name="Reason">Why it is quiet, as far as the metadata say; null for a tie too young to say anything about.</param>
/// <param name="Turn">Whose turn it is; null when nothing is open.</param>
/// <param name="UsualMinutes">The length of most of their one-to-one meetings; null when there were none.</param>
public sealed record Tie(
    Person Person, TieMemory Memory, IReadOnlyList<LocalDate> ContactDays, Instant LastContact, Instant? Planned, Reason? Reason, Turn? Turn, int? UsualMinutes)
{
    /// <summary>Null in ties found by a version that did not count it yet.</summary>
    public TieMeaning? Meaning { get; init; }

    /// <summary>Null in ties found by a version that did not count it yet.</summary>
    public TieHabits? Habits { get; init; }

    /// <summary>Since every earlier moment both have turned to each other. Null when one of them never has, and in ties found by a version that did not look for it yet.</summary>
    public Instant? LastBothWays { get; init; }

    /// <summary>When the other writes, in UTC; null where their mails do not tell.</summary>
    public WritingHours? Writes { get; init; }
}

/// <param name="Unanswered">How many of the last mails in a row went unanswered: by the user when it is their turn, by the other side when it is not.</param>
public sealed record Turn(Whose Whose, Instant Since, int Unanswered);

public enum Whose { Yours, Theirs }

public enum ReasonKind { YourTurn, TheirTurn, FrameEnded, YouWereBusy, TheyAreBusy, Moved, Drifted, Strain }

/// <summary>Why a tie went quiet, in words, with what the words rest on.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="Evidence">Sentences of numbers, each true by itself; never empty.</param>
public sealed record Reason(ReasonKind Kind, string Text, IReadOnlyList<string> Evidence, bool CorrectedByUser = false);
