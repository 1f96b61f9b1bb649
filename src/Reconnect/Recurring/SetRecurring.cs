using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Recurring;

/// <param name="Minutes">Null for as long as the silence makes it.</param>
public sealed record RecurringInput(CatchUpKind Kind, int? Minutes);

public abstract record SetRecurringOutcome
{
    private SetRecurringOutcome() { }

    public sealed record Kept(RecurringView Wish) : SetRecurringOutcome;

    /// <summary>No tie with such a person, or the user has put the person aside for good.</summary>
    public sealed record NotFound : SetRecurringOutcome;

    public sealed record InvalidLength : SetRecurringOutcome;

    /// <summary>The tie has no rhythm yet, and the user has chosen none.</summary>
    public sealed record NoRhythm(Person Person) : SetRecurringOutcome;

    public sealed record TooMany : SetRecurringOutcome;
}

/// <summary>Asks for a recurring catch-up with one person, changes it, or lets one go on that has asked. The user's word for every invitation of it, each of which can
/// still be skipped or moved for a day at least before it leaves. Invites nobody now.</summary>
public sealed class SetRecurring(IRecurringStore wishes, SeeRecurring seeRecurring, ICalendar calendar, TendRecurring tendRecurring)
{
    /// <exception cref="ConsentMissingException">Invitations leave while the user is away, which needs the right to write. Nothing was changed.</exception>
    /// <exception cref="MailboxBusyException">The same.</exception>
    public async Task<SetRecurringOutcome> HandleAsync(MailboxId mailbox, PersonId person, RecurringInput input, CancellationToken cancellationToken)
    {
        if (input.Minutes is { } minutes && !SlotLength.Minutes.Contains(minutes)) { return new SetRecurringOutcome.InvalidLength(); }
        while (true)
        {
            if (await seeRecurring.HandleAsync(mailbox, cancellationToken) is not { } sight || sight.Book.TieWith(person) is not { } tie || IsGone(tie, sight))
            {
                return new SetRecurringOutcome.NotFound();
            }
            if (sight.DaysBetween(tie) is null) { return new SetRecurringOutcome.NoRhythm(tie.Person); }
            var before = sight.WishFor(tie.Person);
            if (before is null && sight.All.Count >= RecurringCatchUp.MostWishes) { return new SetRecurringOutcome.TooMany(); }
            await calendar.PrepareAsync(mailbox, cancellationToken);
            var wish = Changed(before, input) ?? new RecurringCatchUp(tie.Person.Id, input.Kind, input.Minutes, sight.User.At, sight.User.Today);
            if (wish == before || await wishes.TrySaveAsync(mailbox, wish, before, cancellationToken))
            {
                return new SetRecurringOutcome.Kept(await PlannedAsync(mailbox, sight.With(wish), wish, tie, tendRecurring, cancellationToken));
            }
        }
    }

    /// <summary>With a time, where one is to be found by now. A calendar that cannot be seen is looked at by the job.</summary>
    internal static async Task<RecurringView> PlannedAsync(
        MailboxId mailbox, RecurringSight sight, RecurringCatchUp wish, Tie tie, TendRecurring tendRecurring, CancellationToken cancellationToken)
    {
        try { wish = await tendRecurring.PlanAsync(mailbox, sight, wish, tie, cancellationToken); }
        catch (MailboxBusyException) { return RecurringView.Of(sight, wish, tie); }
        return RecurringView.Of(sight, wish, tie);
    }

    private static bool IsGone(Tie tie, RecurringSight sight) =>
        tie.Person.AllIds.Any(id => sight.Care.GetValueOrDefault(id) is Care.Never or Care.Memorial);

    /// <summary>A time that was found for something else is found anew. Null where there is no wish yet.</summary>
    private static RecurringCatchUp? Changed(RecurringCatchUp? before, RecurringInput input)
    {
        if (before is null) { return null; }
        var isSame = before.Kind == input.Kind && before.Minutes == input.Minutes;
        return before with { Kind = input.Kind, Minutes = input.Minutes, Noes = 0, Plan = isSame || before.Booking is not null ? before.Plan : null, TriedAt = null };
    }
}

/// <summary>Ends a recurring catch-up. What is in the calendars already stays there.</summary>
public sealed class EndRecurring(IRecurringStore wishes, SeeRecurring seeRecurring)
{
    /// <summary>False when there was none.</summary>
    public async Task<bool> HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        var sight = await seeRecurring.HandleAsync(mailbox, cancellationToken);
        var kept = sight?.Book.TieWith(person) is { } tie ? sight.WishFor(tie.Person)?.Person : null;
        return await wishes.DeleteAsync(mailbox, kept ?? person, cancellationToken);
    }
}
