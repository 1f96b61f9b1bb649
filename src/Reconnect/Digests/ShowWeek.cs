using NodaTime;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Suggestions;

namespace Reconnect.Digests;

/// <summary>This week's few people, each with times to meet.</summary>
/// <param name="Slots">One answer per chosen person.</param>
public sealed record WeekView(WeeklyChoice Choice, IReadOnlyDictionary<PersonId, SlotAnswer> Slots);

/// <summary>Shows in the sidebar what the digest says by mail.</summary>
public sealed class ShowWeek(ChooseForWeek chooseForWeek, FindSlots findSlots, IClock clock)
{
    /// <summary>Null before the first scan is done.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<WeekView?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await chooseForWeek.HandleAsync(mailbox, cancellationToken) is not { } choice)
        {
            return null;
        }
        var now = clock.GetCurrentInstant();
        var wishes = choice.Chosen.Select(candidate => new SlotWish(candidate.Tie.Person, now - candidate.Tie.LastContact, candidate.Tie.UsualMinutes));
        return new WeekView(choice, await findSlots.HandleAsync(mailbox, [.. wishes], cancellationToken));
    }
}
