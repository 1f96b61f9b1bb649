using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Milestones;

public enum MilestoneKind
{
    /// <summary>From the user's own address book. The year of birth is not kept, so nobody's age is ever told.</summary>
    Birthday,

    /// <summary>One, two, three, five years since the two were first in touch, and every five after that.</summary>
    FirstContact,

    /// <summary>In touch again after a long silence.</summary>
    Return,
}

/// <summary>A day worth a word between two people: a reason to meet, never a text to send.</summary>
/// <param name="HasTie">False for somebody of the address book whom the user neither writes to nor meets.</param>
/// <param name="Date">In the user's zone. Of a return it is the day the silence ended; else today or later.</param>
/// <param name="Years">Of a first contact; null otherwise.</param>
/// <param name="IsNear">The user asked to be told by now: the day is no further away than the lead days. Always true of a return.</param>
/// <param name="Sentence">For today's eyes: Mira's birthday is on Thursday, 3 December.</param>
/// <param name="Line">For a mail that may be read on another day: Thu 3 Dec: Mira Lang's birthday.</param>
public sealed record Milestone(Person Person, bool HasTie, MilestoneKind Kind, LocalDate Date, int? Years, bool IsNear, string Sentence, string Line);

/// <summary>Somebody a milestone may be about.</summary>
/// <param name="Tie">Null for somebody of the address book alone.</param>
/// <param name="Birthday">29 February is kept on the 28th in common years.</param>
public sealed record Acquaintance(Person Person, Tie? Tie, AnnualDate? Birthday)
{
    /// <summary>Everyone with a tie or a birthday, each once.</summary>
    /// <param name="own">The user's addresses: one's own card is no acquaintance.</param>
    public static IReadOnlyList<Acquaintance> Of(MailboxId mailbox, TieBook book, IReadOnlyList<ContactCard> cards, IReadOnlyList<EmailAddress> own)
    {
        var known = book.Ties.SelectMany(tie => tie.Person.Addresses).Concat(own).ToHashSet();
        var birthdays = new Dictionary<EmailAddress, AnnualDate>();
        foreach (var card in cards)
        {
            if (card.Birthday is not { } birthday) { continue; }
            foreach (var address in card.Addresses) { birthdays.TryAdd(address, birthday); }
        }
        return
        [
            .. book.Ties.Select(tie => new Acquaintance(tie.Person, tie, BirthdayOf(tie.Person))),
            .. CardPeople.Of(mailbox, cards, known.Contains)
                .Where(pair => pair.Card.Birthday is not null)
                .Select(pair => new Acquaintance(pair.Person, null, pair.Card.Birthday)),
        ];

        AnnualDate? BirthdayOf(Person person)
        {
            foreach (var address in person.Addresses)
            {
                if (birthdays.TryGetValue(address, out var birthday)) { return birthday; }
            }
            return null;
        }
    }
}
