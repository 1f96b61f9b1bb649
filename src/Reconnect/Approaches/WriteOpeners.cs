using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Approaches;

/// <summary>Drafts three short mails to one person from what mail and calendar show. They stay the same all day; nothing is kept and nothing is sent.</summary>
public sealed class WriteOpeners(ITieStore ties, ICareStore care, FindSlotsWith findSlots, UserClock userClock)
{
    /// <param name="wanted">Null: the mailbox's language, or English where it has another than ours.</param>
    /// <exception cref="MailboxGoneException"/>
    public async Task<WriteOpenersOutcome> HandleAsync(MailboxId mailbox, PersonId person, Language? wanted, OpenerForm form, CancellationToken cancellationToken)
    {
        if (await Approached.ReadAsync(mailbox, person, ties, care, userClock, cancellationToken) is not { } known) { return new WriteOpenersOutcome.NotFound(); }
        var slot = (await findSlots.HandleAsync(mailbox, known.Tie.Person.Id, cancellationToken))?.Answer.Slots is [var first, ..] ? first : null;
        var corrections = await care.CorrectionsAsync(mailbox, cancellationToken);
        var facts = FactsOf(known, slot, form) with { IsStrained = Reasons.Corrected(known.Tie, corrections) is { Kind: ReasonKind.Strain } };
        var language = Approached.LanguageOf(wanted, known.User);
        return new WriteOpenersOutcome.Written(language, form, OpenerWriter.Write(facts, language));
    }

    internal static OpenerFacts FactsOf(Approached known, Slot? slot, OpenerForm form)
    {
        var (user, tie) = (known.User, known.Tie);
        var last = tie.LastContact.InZone(user.Zone).Date;
        var isNamed = !tie.Person.Name.Contains('@', StringComparison.Ordinal);
        var userName = user.Profile.Name.Contains('@', StringComparison.Ordinal) ? "" : user.Profile.Name;
        var frame = tie.Habits?.Frame;
        return new OpenerFacts(
            isNamed ? tie.Person.ShortName : null, isNamed ? tie.Person.Name : null,
            form is OpenerForm.Formal ? userName : PersonName.CallName(userName), user.Today, last, Silence.DaysSince(tie.LastContact, user.At), KindOf(tie),
            Seasons.Of(last, user.Zone), tie.Turn?.Whose, tie.Turn?.Since.InZone(user.Zone).Date, UsuallyMeets(tie.Habits), frame?.Subject,
            frame?.Last.InZone(user.Zone).Date, slot is null ? null : SlotOf(slot), IsStrained: false, form, $"{tie.Person.Id}\n{user.Today:uuuu-MM-dd}");
    }

    /// <summary>Where more than half of the last days in touch were meetings, and there were enough to say so.</summary>
    internal static bool UsuallyMeets(TieHabits? habits) => habits is { Days: >= BestDoor.FewestDays } && habits.MetDays * 2 > habits.Days;

    private static ContactKind KindOf(Tie tie) => tie.Habits switch
    {
        { } habits when habits.LastMet == tie.LastContact => ContactKind.Meeting,
        { } habits when habits.LastMail == tie.LastContact => ContactKind.Mail,
        _ => ContactKind.Unknown,
    };

    private static OpenerSlot SlotOf(Slot slot) => new(
        slot.TheirZone is { } zone ? slot.When.Start.InZone(zone).LocalDateTime : slot.FreeFor is FreeFor.Both ? slot.Start.LocalDateTime : null,
        slot.Start.LocalDateTime, (int)slot.Length.TotalMinutes);
}

public abstract record WriteOpenersOutcome
{
    private WriteOpenersOutcome() { }

    /// <param name="Language">What they are written in.</param>
    public sealed record Written(Language Language, OpenerForm Form, IReadOnlyList<Opener> Openers) : WriteOpenersOutcome;

    /// <summary>Nobody of that id in this mailbox, or somebody who is not to be written to.</summary>
    public sealed record NotFound : WriteOpenersOutcome;
}
